package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes {@code application/x-www-form-urlencoded}: an object, with an array's items under one name. */
final class FormBody {

    private FormBody() {}

    static Payload write(JsonNode value) {
        List<EncodedPair> fields = new ArrayList<>();
        value.properties().forEach(member -> {
            String name = encode(member.getKey());
            if (member.getValue().isArray()) {
                member.getValue().forEach(item -> fields.add(new EncodedPair(name, encode(JsonCodec.toText(item)))));
            } else {
                fields.add(new EncodedPair(name, encode(JsonCodec.toText(member.getValue()))));
            }
        });
        return Payload.text(EncodedPair.join(fields, "&"));
    }

    static ParsedBody read(Payload body, Optional<Schema> schema) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (EncodedPair field : EncodedPair.parseQuery(body.text())) {
            Optional<String> name = field.decodedName();
            Optional<String> value = PercentEncoding.decodeForm(field.value());
            if (name.isEmpty() || value.isEmpty()) {
                return new ParsedBody.Malformed("a form with a field that is not percent-encoded UTF-8: "
                        + QuotedText.of(field.name() + "=" + field.value()));
            }
            add(members, name.get(), JsonNodeFactory.instance.textNode(value.get()));
        }
        return new ParsedBody.Value(coerce(members, schema));
    }

    /** A repeated name makes an array. */
    static void add(ObjectNode members, String name, JsonNode value) {
        JsonNode present = members.get(name);
        if (present == null) {
            members.set(name, value);
        } else if (present instanceof ArrayNode items) {
            items.add(value);
        } else {
            members.putArray(name).add(present).add(value);
        }
    }

    static JsonNode coerce(ObjectNode members, Optional<Schema> schema) {
        return schema.map(known -> TypedValue.coerce(known, members, true).value())
                .orElse(members);
    }

    private static String encode(String text) {
        return PercentEncoding.encode(text, PercentEncoding.UNRESERVED);
    }
}
