package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.postman.PostmanRequest;
import dev.stubwright.contract.postman.PostmanValue;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.ParameterKey;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds the values of a request as examples to an operation. Values that the operation does not document are left out. */
final class PostmanRequestExamples {

    private final Document collection;
    private final PostmanRequest request;
    private final MergedOperation target;
    private final ComponentInliner inliner;
    private final PostmanBodyExamples requestBodyCount;
    private final ExampleInsertion insertion;
    private final TextValueParser valueParser;
    private final List<String> undocumented = new ArrayList<>();
    private int parameterCount;

    PostmanRequestExamples(
            WorkingDocument merged, Document collection, PostmanRequest request, MergedOperation target) {
        this.collection = collection;
        this.request = request;
        this.target = target;
        this.inliner = new ComponentInliner(merged);
        this.insertion = new ExampleInsertion(merged);
        this.valueParser = new TextValueParser(merged);
        this.requestBodyCount = new PostmanBodyExamples(merged, collection, target, undocumented);
    }

    void addExamples(RouteMatch match) {
        Map<ParameterKey, List<PostmanValue>> byKey = new LinkedHashMap<>();
        for (PostmanValue value : request.values()) {
            String in = value.in();
            String name = in.equals("header") ? value.name().toLowerCase(Locale.ROOT) : value.name();
            if (!in.equals("path")) {
                byKey.computeIfAbsent(new ParameterKey(in, name), any -> new ArrayList<>())
                        .add(value);
            }
            match.names().forEach((theirs, mine) -> {
                if (in.equals("path") && mine.equals(name)) {
                    byKey.put(new ParameterKey("path", theirs), List.of(value));
                }
            });
        }
        match.values().forEach((variable, segment) -> {
            if (PostmanValue.isRealValue(variable, segment)) {
                PostmanValue value = new PostmanValue("path", variable, segment, request.pointer() + "/url");
                byKey.put(new ParameterKey("path", variable), List.of(value));
            }
        });
        byKey.forEach(this::parameter);
        request.body().ifPresent(body -> requestBodyCount.addRequestBody(request.name(), body));
        request.responses().forEach(requestBodyCount::addResponse);
    }

    /** The values of the request that the operation does not document. */
    List<String> undocumented() {
        return undocumented;
    }

    int parameterCount() {
        return parameterCount;
    }

    int requestBodyCount() {
        return requestBodyCount.requestBodyCount();
    }

    int responseCount() {
        return requestBodyCount.responseCount();
    }

    private void parameter(ParameterKey key, List<PostmanValue> shown) {
        Optional<ObjectNode> known = inliner.inlineParameter(target, key);
        if (known.isEmpty() && key.in().equals("query")) {
            undocumented.add("query parameter `" + key.name() + "`");
        }
        known.filter(parameter -> !parameter.has("content")).ifPresent(parameter -> {
            List<String> texts = shown.stream().map(PostmanValue::text).toList();
            String style = parameter.path("style").asText();
            valueParser.parse(parameter.path("schema"), texts, style).ifPresent(value -> {
                insertion.add(parameter, request.name(), value, at(shown.get(0).pointer()));
                parameterCount++;
            });
        });
    }

    private Origin at(String pointer) {
        return Origin.at(collection, pointer);
    }
}
