package dev.stubwright.schema;

import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the judge says of a text's format, where a text must be of several and is made for one. */
final class FormatChecks {

    private static final Map<String, Format> BY_NAME = Stream.concat(Formats.DEFAULT.stream(), GapFormat.all().stream())
            .collect(Collectors.toUnmodifiableMap(Format::getName, Function.identity(), (known, ours) -> ours));

    private FormatChecks() {}

    static boolean fits(String format, String text) {
        Format known = BY_NAME.get(format);
        if (known instanceof GapFormat gap) {
            return gap.test().test(TextNode.valueOf(text));
        }
        return known == null || known.matches(new ExecutionContext(), text);
    }
}
