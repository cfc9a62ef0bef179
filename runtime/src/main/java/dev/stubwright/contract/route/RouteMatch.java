package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import java.util.Comparator;
import java.util.Map;

/**
 * How the route of one operation is that of another.
 *
 * @param base the fixed segments that only one of the two begins with, {@code /api/v1}; empty for none
 * @param names by the name of a variable of the one that was found, what the one that was asked for calls it
 * @param values by the name of a variable of the one that was found, the fixed text that stands in its place
 */
@Internal
public record RouteMatch(String base, Map<String, String> names, Map<String, String> values) {

    /** The stronger first: shape counts before base, and few variables replaced before many. */
    public static final Comparator<RouteMatch> BY_STRENGTH = Comparator.comparing(RouteMatch::strength)
            .thenComparingInt(match -> match.base.length())
            .thenComparingInt(match -> match.values.size());

    /** From the strongest to the weakest. */
    public enum Strength {
        EQUAL,
        BASE_ASIDE,
        VALUE,
        VALUE_BASE_ASIDE
    }

    public RouteMatch {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    public Strength strength() {
        if (values.isEmpty()) {
            return base.isEmpty() ? Strength.EQUAL : Strength.BASE_ASIDE;
        }
        return base.isEmpty() ? Strength.VALUE : Strength.VALUE_BASE_ASIDE;
    }
}
