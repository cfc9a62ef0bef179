package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.Comparator;
import java.util.Map;

/**
 * How the wanted route matches a candidate, a route of another document.
 *
 * @param base the base path that only one of them has, such as {@code /api/v1}; empty if there is none
 * @param names maps the candidate's variables to variables of the wanted route
 * @param values maps the candidate's variables to literals of the wanted route
 */
@Internal
public record RouteMatch(String base, Map<String, String> names, Map<String, String> values) {

    /** Stronger matches first. */
    public static final Comparator<RouteMatch> BY_STRENGTH = Comparator.comparing(RouteMatch::strength)
            .thenComparingInt(match -> match.base.length())
            .thenComparingInt(match -> match.values.size());

    /** How closely the routes match, strongest first. */
    public enum Strength {
        EXACT,
        DIFFERENT_BASE,
        FIXED_VALUE,
        FIXED_VALUE_DIFFERENT_BASE
    }

    public RouteMatch {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    public Strength strength() {
        if (values.isEmpty()) {
            return base.isEmpty() ? Strength.EXACT : Strength.DIFFERENT_BASE;
        }
        return base.isEmpty() ? Strength.FIXED_VALUE : Strength.FIXED_VALUE_DIFFERENT_BASE;
    }
}
