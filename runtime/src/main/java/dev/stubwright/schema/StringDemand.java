package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parts of a schema ask of a string. */
final class StringDemand {

    int shortest;
    int longest = Integer.MAX_VALUE;
    final List<String> patterns = new ArrayList<>();
    final List<String> formats = new ArrayList<>();

    /** The keywords that ask for the formats. */
    final List<String> formatsFrom = new ArrayList<>();

    private volatile @Nullable PatternSet compiled;
    final List<String> unmatched = new ArrayList<>();

    /** The keyword that asks for the least length, for the greatest. */
    String shortestFrom = "";

    String longestFrom = "";

    void absorb(JsonNode schema, String address) {
        lengthen(Limits.lower(schema.path("minLength")), Pointers.child(address, "minLength"));
        shorten(Limits.upper(schema.path("maxLength")), Pointers.child(address, "maxLength"));
        if (schema.path("pattern").isTextual()) {
            patterns.add(schema.path("pattern").asText());
        }
        if (schema.path("format").isTextual()) {
            formats.add(schema.path("format").asText());
            formatsFrom.add(Pointers.child(address, "format"));
        }
    }

    boolean isDeclared() {
        return shortest > 0 || longest < Integer.MAX_VALUE || !patterns.isEmpty() || !formats.isEmpty();
    }

    void lengthen(int least, String from) {
        if (least > shortest) {
            shortest = least;
            shortestFrom = from;
        }
    }

    void shorten(int most, String from) {
        if (most < longest) {
            longest = most;
            longestFrom = from;
        }
    }

    /** The same but for the lengths. */
    StringDemand ofLength(int least, int most) {
        StringDemand other = new StringDemand();
        other.shortest = least;
        other.longest = most;
        other.patterns.addAll(patterns);
        other.unmatched.addAll(unmatched);
        other.formats.addAll(formats);
        other.formatsFrom.addAll(formatsFrom);
        return other;
    }

    /** What {@link #patterns} and {@link #unmatched} are, compiled when they are first needed. */
    PatternSet compiled() {
        PatternSet ready = compiled;
        if (ready == null) {
            ready = new PatternSet(this);
            compiled = ready;
        }
        return ready;
    }

    /** Whether a text is of all formats at once; that it is of the only one is for its maker to know. */
    boolean fitsFormats(String text) {
        return formats.size() < 2
                || formats.stream()
                        .allMatch(format -> !FormatMaker.isAsserted(format) || FormatChecks.fits(format, text));
    }

    /** @throws Refused if no text is as long as is asked for and of all formats */
    void checkFormats() {
        for (int i = 0; i < formats.size(); i++) {
            Optional<FormatShape> shape = FormatShape.of(formats.get(i));
            if (shape.isPresent()) {
                checkLength(shape.get(), i);
                checkOthers(shape.get(), i);
            }
        }
    }

    private void checkLength(FormatShape shape, int index) {
        String from = formatsFrom.get(index);
        if (shape.least() > longest) {
            throw Refused.contradiction(
                    "a " + formats.get(index) + " has at least " + shape.least() + " characters, and "
                            + Facet.shown(longestFrom) + " allows at most " + longest,
                    from,
                    longestFrom);
        }
        if (shape.most() < shortest) {
            throw Refused.contradiction(
                    "a " + formats.get(index) + " has at most " + shape.most() + " characters, and "
                            + Facet.shown(shortestFrom) + " asks for at least " + shortest,
                    from,
                    shortestFrom);
        }
    }

    private void checkOthers(FormatShape shape, int index) {
        for (int i = 0; i < index; i++) {
            if (FormatShape.of(formats.get(i)).filter(shape::excludes).isPresent()) {
                throw Refused.contradiction(
                        "nothing is both of the format " + formats.get(i) + " by " + Facet.shown(formatsFrom.get(i))
                                + " and of the format " + formats.get(index) + " by "
                                + Facet.shown(formatsFrom.get(index)),
                        formatsFrom.get(i),
                        formatsFrom.get(index));
            }
        }
    }

    boolean fitsLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && length <= longest;
    }
}
