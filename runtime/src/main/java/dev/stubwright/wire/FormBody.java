package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code application/x-www-form-urlencoded}: the members of an object, an array's items under one name. */
final class FormBody {

    private FormBody() {}

    static Payload write(JsonNode value) {
        List<Field> fields = new ArrayList<>();
        value.properties().forEach(member -> {
            String name = encode(member.getKey());
            if (member.getValue().isArray()) {
                member.getValue().forEach(item -> fields.add(new Field(name, encode(Json.text(item)))));
            } else {
                fields.add(new Field(name, encode(Json.text(member.getValue()))));
            }
        });
        return Payload.text(Field.join(fields, "&"));
    }

    static BodyReader.Reading read(Payload body, Optional<Schema> schema) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.query(body.text())) {
            Optional<String> name = field.decodedName();
            Optional<String> value = Percent.decodeForm(field.value());
            if (name.isEmpty() || value.isEmpty()) {
                return new BodyReader.Reading.Malformed("a form with a field that is no percent-encoded UTF-8: "
                        + Shown.text(field.name() + "=" + field.value()));
            }
            add(members, name.get(), JsonNodeFactory.instance.textNode(value.get()));
        }
        return new BodyReader.Reading.Value(typed(members, schema));
    }

    /** A name that comes again makes an array. */
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

    static JsonNode typed(ObjectNode members, Optional<Schema> schema) {
        return schema.map(known -> Fit.of(known, members, true).value()).orElse(members);
    }

    private static String encode(String text) {
        return Percent.encode(text, Percent.UNRESERVED);
    }
}
