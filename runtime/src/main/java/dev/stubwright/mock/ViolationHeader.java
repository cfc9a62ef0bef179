package dev.stubwright.mock;

import java.util.List;
import java.util.Optional;

/** The header that tells a client, in one line, what its request breaks. */
final class ViolationHeader {

    static final String NAME = "Stubwright-Violation";

    private static final int SHOWN = 3;
    private static final int LONGEST = 500;

    private ViolationHeader() {}

    static Optional<String> value(List<String> remarks) {
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("; ", remarks.subList(0, Math.min(SHOWN, remarks.size())));
        String text = ResponseHeaders.fieldValue(all.replaceAll("\\s+", " "));
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
        int more = remarks.size() - SHOWN;
        return Optional.of(more > 0 ? shortened + "; and " + more + " more" : shortened);
    }
}
