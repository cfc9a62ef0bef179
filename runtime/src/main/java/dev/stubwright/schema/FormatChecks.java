package dev.stubwright.schema;

import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the judge says of a text's format, where a text must be of several and is made for one. */
final class FormatChecks {

    /** The formats that the validator checks. */
    static final Set<String> ASSERTED = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "iri",
            "uri-reference",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "byte");

    private static final Map<String, Format> BY_NAME = Stream.concat(Formats.DEFAULT.stream(), GapFormat.all().stream())
            .collect(Collectors.toUnmodifiableMap(Format::getName, Function.identity(), (known, ours) -> ours));

    private FormatChecks() {}

    /** Whether the validator checks a format, so that a text of another one will not do. */
    static boolean isAsserted(String format) {
        return ASSERTED.contains(format);
    }

    static boolean fits(String format, String text) {
        Format known = BY_NAME.get(format);
        if (known instanceof GapFormat gap) {
            return gap.test().test(TextNode.valueOf(text));
        }
        return known == null || known.matches(new ExecutionContext(), text);
    }
}
