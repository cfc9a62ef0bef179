package dev.stubwright.contract;

import dev.stubwright.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Members of a path item that are no method, and methods in the wrong case. */
final class MethodRepair implements Repair {

    private static final Set<String> OTHER_FIELDS = Set.of("summary", "description", "servers", "parameters", "$ref");

    @Override
    public void mend(Draft draft, Site site) {
        if (site.kind() == Kind.OPERATION) {
            Origin origin = draft.origins().of(site.node());
            String written = origin == null ? "" : origin.token();
            if (!written.equals(site.token()) && written.equalsIgnoreCase(site.token())) {
                draft.mended(
                        "method-not-lower-case",
                        Severity.INFO,
                        site.node(),
                        "",
                        "expected a method in lower case, but it is `" + written + "`",
                        "read as " + site.token());
            }
        } else if (site.kind() == Kind.PATH_ITEM) {
            List<String> names = new ArrayList<>();
            site.node().fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!isKnown(name)) {
                    draft.mended(
                            "method-unknown",
                            Severity.ERROR,
                            site.node(),
                            name,
                            "expected an HTTP method that OpenAPI knows, but it is `" + name + "`",
                            "left out");
                    site.node().remove(name);
                }
            }
        }
    }

    /** Whether a path item may have such a member; methods in any case, since that is easily mended. */
    static boolean isKnown(String field) {
        return field.startsWith("x-")
                || OTHER_FIELDS.contains(field)
                || Kind.METHODS.contains(field.toLowerCase(Locale.ROOT));
    }
}
