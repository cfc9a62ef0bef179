package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/** The header with the violations of a request in one line, shortened. */
@Internal
public final class ViolationHeader {

    public static final String NAME = "Stubwright-Violation";

    private static final int SHOWN = 3;
    private static final int LONGEST = 500;

    private ViolationHeader() {}

    public static Optional<String> value(List<String> remarks) {
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("; ", remarks.subList(0, Math.min(SHOWN, remarks.size())));
        String text = HeaderGenerator.toFieldValue(all.replaceAll("\\s+", " "));
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
        int more = remarks.size() - SHOWN;
        return Optional.of(more > 0 ? shortened + "; and " + more + " more" : shortened);
    }
}
