package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of a schema ask of a string. */
final class StringDemand {

    int shortest;
    int longest = Integer.MAX_VALUE;
    final List<String> patterns = new ArrayList<>();
    final List<String> formats = new ArrayList<>();

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

    boolean fitsLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && length <= longest;
    }
}
