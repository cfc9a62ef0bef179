package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import java.util.Map;

/** The beginning of a value's JSON. Serializing a large body completely for each of its violations would be slow. */
@Internal
public final class TruncatedJson {

    private final int length;
    private final StringBuilder out = new StringBuilder();

    private TruncatedJson(int length) {
        this.length = length;
    }

    /** The complete JSON of a value, or at least its first {@code length} characters. */
    public static String of(JsonNode value, int length) {
        TruncatedJson json = new TruncatedJson(length);
        json.append(value);
        return json.out.toString();
    }

    private boolean isLongEnough() {
        return out.length() > length;
    }

    private void append(JsonNode value) {
        if (value.isObject()) {
            out.append('{');
            String comma = "";
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (isLongEnough()) {
                    break;
                }
                out.append(comma);
                appendText(member.getKey());
                out.append(':');
                append(member.getValue());
                comma = ",";
            }
            out.append('}');
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size() && !isLongEnough(); i++) {
                out.append(i == 0 ? "" : ",");
                append(value.get(i));
            }
            out.append(']');
        } else if (value.isTextual()) {
            appendText(value.textValue());
        } else {
            out.append(value);
        }
    }

    private void appendText(String text) {
        out.append(TextNode.valueOf(text.length() > length ? text.substring(0, length + 1) : text));
    }
}
