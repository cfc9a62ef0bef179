package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stubwright.catalog.location.DocumentLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Converts YAML scalars by the core schema of YAML 1.2 (10.3.2), which has JSON's types: {@code yes} and {@code
 * 2018-08-26} are strings.
 */
final class YamlCoreSchema {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1," + DocumentLimits.EXPONENT_DIGITS + "})?");
    /** Longer numbers stay strings, since converting millions of digits takes quadratic time. */
    private static final int MAX_DIGITS = 400;

    private YamlCoreSchema() {}

    /** @param text the scalar's value */
    static JsonNode toNode(ScalarEvent scalar, String text, JsonNodeFactory nodes) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        String tag = scalar.getTag() == null ? "" : scalar.getTag();
        boolean resolved = tag.isEmpty() ? plain : !tag.endsWith(":str") && !tag.equals("!");
        return resolved ? resolve(text, nodes) : nodes.textNode(text);
    }

    private static JsonNode resolve(String text, JsonNodeFactory nodes) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
            case "true", "True", "TRUE" -> nodes.booleanNode(true);
            case "false", "False", "FALSE" -> nodes.booleanNode(false);
            default -> number(text, nodes);
        };
    }

    private static JsonNode number(String text, JsonNodeFactory nodes) {
        char first = text.charAt(0);
        boolean maybe = first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9');
        if (!maybe || text.length() > MAX_DIGITS) {
            return nodes.textNode(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text), nodes);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 8), nodes);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16), nodes);
        }
        return DECIMAL.matcher(text).matches() ? nodes.numberNode(new BigDecimal(text)) : nodes.textNode(text);
    }

    private static JsonNode integer(BigInteger value, JsonNodeFactory nodes) {
        if (value.bitLength() < Integer.SIZE) {
            return nodes.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
    }
}
