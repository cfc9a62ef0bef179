package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import java.util.Map;

/** The beginning of a value's JSON. A body may be of any size, and be described for each of its faults. */
@Internal
public final class ShortText {

    private final int enough;
    private final StringBuilder out = new StringBuilder();

    private ShortText(int enough) {
        this.enough = enough;
    }

    /** JSON that may be cut off, but not before it has so many characters. */
    public static String json(JsonNode value, int enough) {
        ShortText brief = new ShortText(enough);
        brief.append(value);
        return brief.out.toString();
    }

    private boolean isEnough() {
        return out.length() > enough;
    }

    private void append(JsonNode value) {
        if (value.isObject()) {
            out.append('{');
            String comma = "";
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (isEnough()) {
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
            for (int i = 0; i < value.size() && !isEnough(); i++) {
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
        out.append(TextNode.valueOf(text.length() > enough ? text.substring(0, enough + 1) : text));
    }
}
