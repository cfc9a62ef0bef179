package dev.stubwright.schema.format;

import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import dev.stubwright.Internal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the judge says of a text's format, where a text must be of several and is made for one. */
@Internal
public final class FormatChecks {

    /** The formats that the validator checks. */
    public static final Set<String> ASSERTED = Set.of(
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

    private static final Map<String, Format> BY_NAME = Stream.concat(
                    Formats.DEFAULT.stream(), SupplementaryFormat.all().stream())
            .collect(Collectors.toUnmodifiableMap(Format::getName, Function.identity(), (known, ours) -> ours));

    private FormatChecks() {}

    /** Whether the validator checks a format, so that a text of another one will not do. */
    public static boolean isAsserted(String format) {
        return ASSERTED.contains(format);
    }

    public static boolean fits(String format, String text) {
        Format known = BY_NAME.get(format);
        if (known instanceof SupplementaryFormat gap) {
            return gap.test().test(TextNode.valueOf(text));
        }
        return known == null || known.matches(new ExecutionContext(), text);
    }
}
