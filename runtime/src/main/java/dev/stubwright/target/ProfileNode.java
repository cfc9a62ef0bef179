package dev.stubwright.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node of a profile file that reports errors with its line. */
record ProfileNode(Document document, String pointer, JsonNode json) {

    static ProfileNode root(Document document) {
        return new ProfileNode(document, "", document.root());
    }

    ProfileNode object(Set<String> keys) {
        if (!json.isObject()) {
            throw error("expected an object", "give it the keys " + sorted(keys));
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!keys.contains(member.getKey())) {
                throw child(member.getKey(), member.getValue())
                        .error("unknown key " + member.getKey(), "use one of " + sorted(keys));
            }
        }
        return this;
    }

    @Nullable
    ProfileNode get(String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : child(key, value);
    }

    ProfileNode require(String key) {
        ProfileNode value = get(key);
        if (value == null) {
            throw error("the key " + key + " is missing", "add it");
        }
        return value;
    }

    String text() {
        if (!json.isTextual() || json.asText().isBlank()) {
            throw error("expected a string", "put it in quotes");
        }
        return json.asText();
    }

    String text(String key) {
        return require(key).text();
    }

    String textOr(String key, String fallback) {
        ProfileNode value = get(key);
        return value == null ? fallback : value.text();
    }

    String jsonPointer() {
        String text = text();
        try {
            JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    document.locate(pointer), text + " is not a JSON pointer", "start it with a slash: /id", e);
        }
        return text;
    }

    int status() {
        if (!json.isInt() || json.asInt() < 100 || json.asInt() > 599) {
            throw error("expected a status code from 100 to 599", "write it as 404");
        }
        return json.asInt();
    }

    List<ProfileNode> items(String key) {
        ProfileNode array = get(key);
        List<ProfileNode> items = new ArrayList<>();
        if (array != null) {
            if (!array.json.isArray()) {
                throw array.error("expected a list", "put it in brackets");
            }
            for (int i = 0; i < array.json.size(); i++) {
                items.add(array.child(Integer.toString(i), array.json.get(i)));
            }
        }
        return items;
    }

    Map<String, ProfileNode> members(String key) {
        ProfileNode object = get(key);
        Map<String, ProfileNode> members = new LinkedHashMap<>();
        if (object != null) {
            if (!object.json.isObject()) {
                throw object.error("expected an object", "use routes or variables as its keys");
            }
            for (Map.Entry<String, JsonNode> member : object.json.properties()) {
                members.put(member.getKey(), object.child(member.getKey(), member.getValue()));
            }
        }
        return members;
    }

    InputException error(String problem, String advice) {
        return new InputException(document.locate(pointer), problem, advice);
    }

    private ProfileNode child(String key, JsonNode value) {
        return new ProfileNode(document, JsonPointers.child(pointer, key), value);
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
