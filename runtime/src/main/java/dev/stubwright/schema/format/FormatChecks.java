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

/** Checks formats of strings as the validator does, during generation. */
@Internal
public final class FormatChecks {

    /** The formats of strings that the validator asserts. */
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
                    Formats.DEFAULT.stream(), CustomFormats.all().stream())
            .collect(Collectors.toUnmodifiableMap(Format::getName, Function.identity(), (networknt, custom) -> custom));

    private FormatChecks() {}

    /** Whether the validator asserts a format. */
    public static boolean isAsserted(String format) {
        return ASSERTED.contains(format);
    }

    public static boolean matches(String format, String text) {
        Format check = BY_NAME.get(format);
        if (check instanceof CustomFormat custom) {
            return custom.test().test(TextNode.valueOf(text));
        }
        return check == null || check.matches(new ExecutionContext(), text);
    }
}
