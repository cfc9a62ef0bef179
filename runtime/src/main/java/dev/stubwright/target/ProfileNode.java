package dev.stubwright.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node of a profile file that knows its line, and says what is wrong there. */
record ProfileNode(Document document, String pointer, JsonNode json) {

    static ProfileNode root(Document document) {
        return new ProfileNode(document, "", document.root());
    }

    ProfileNode object(Set<String> keys) {
        if (!json.isObject()) {
            throw wrong("expected an object here", "give it the keys " + sorted(keys));
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!keys.contains(member.getKey())) {
                throw child(member.getKey(), member.getValue())
                        .wrong("a profile knows no " + member.getKey() + " here", "use one of " + sorted(keys));
            }
        }
        return this;
    }

    @Nullable
    ProfileNode get(String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : child(key, value);
    }

    ProfileNode need(String key) {
        ProfileNode value = get(key);
        if (value == null) {
            throw wrong("the profile lacks " + key + " here", "add it");
        }
        return value;
    }

    String text() {
        if (!json.isTextual() || json.asText().isBlank()) {
            throw wrong("expected a text here", "put it in quotes");
        }
        return json.asText();
    }

    String text(String key) {
        return need(key).text();
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
                    document.locate(pointer), text + " is no JSON pointer", "begin it with a slash: /id", e);
        }
        return text;
    }

    int status() {
        if (!json.isInt() || json.asInt() < 100 || json.asInt() > 599) {
            throw wrong("expected a status of HTTP here", "write it as 404");
        }
        return json.asInt();
    }

    List<ProfileNode> items(String key) {
        ProfileNode array = get(key);
        List<ProfileNode> items = new ArrayList<>();
        if (array != null) {
            if (!array.json.isArray()) {
                throw array.wrong("expected a list here", "put it in brackets");
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
                throw object.wrong("expected an object here", "use routes or variables as its keys");
            }
            for (Map.Entry<String, JsonNode> member : object.json.properties()) {
                members.put(member.getKey(), object.child(member.getKey(), member.getValue()));
            }
        }
        return members;
    }

    InputException wrong(String problem, String advice) {
        return new InputException(document.locate(pointer), problem, advice);
    }

    private ProfileNode child(String key, JsonNode value) {
        String token = key.replace("~", "~0").replace("/", "~1");
        return new ProfileNode(document, pointer + "/" + token, value);
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
