package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.postman.PostmanBody;
import dev.stubwright.contract.postman.PostmanResponse;
import dev.stubwright.contract.postman.PostmanValue;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the bodies of a collection as examples to the media types of an operation. */
final class PostmanBodyExamples {

    private final WorkingDocument merged;
    private final Document collection;
    private final MergedOperation target;
    private final ComponentInliner inliner;
    private final ExampleInsertion insertion;
    private final TextValueParser valueParser;
    private final List<String> undocumented;
    private int requestBodyCount;
    private int responseCount;

    /** @param undocumented collects bodies that the operation does not document */
    PostmanBodyExamples(
            WorkingDocument merged, Document collection, MergedOperation target, List<String> undocumented) {
        this.merged = merged;
        this.collection = collection;
        this.target = target;
        this.inliner = new ComponentInliner(merged);
        this.insertion = new ExampleInsertion(merged);
        this.valueParser = new TextValueParser(merged);
        this.undocumented = undocumented;
    }

    int requestBodyCount() {
        return requestBodyCount;
    }

    int responseCount() {
        return responseCount;
    }

    void addRequestBody(String name, PostmanBody body) {
        Optional<ObjectNode> media =
                inliner.inline(target.operation(), "requestBody").flatMap(holder -> media(holder, body.contentType()));
        if (media.isEmpty()) {
            undocumented.add("request body " + body.contentType());
            return;
        }
        JsonNode value = body.value()
                .map(written -> merged.origins().copy(written, at(body.pointer())))
                .orElseGet(() -> form(media.get(), body));
        insertion.add(media.get(), name, value, at(body.pointer()));
        requestBodyCount++;
    }

    private ObjectNode form(ObjectNode media, PostmanBody body) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        merged.origins().register(form, at(body.pointer()));
        JsonNode properties = merged.resolve(media.path("schema"))
                .map(schema -> schema.path("properties"))
                .orElse(form);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (PostmanValue field : body.fields()) {
            texts.computeIfAbsent(field.name(), any -> new ArrayList<>()).add(field.text());
            merged.origins().registerMember(form, field.name(), at(field.pointer()));
        }
        texts.forEach((name, written) ->
                valueParser.parse(properties.path(name), written, "").ifPresent(value -> form.set(name, value)));
        return form;
    }

    void addResponse(PostmanResponse saved) {
        Optional<ObjectNode> documented = ResponseKey.of(
                        target.operation().path("responses"), saved.status(), merged.origins(), target.operation())
                .flatMap(
                        status -> inliner.inline((ObjectNode) target.operation().path("responses"), status));
        Optional<ObjectNode> media = documented.flatMap(response -> {
            boolean withoutContent = response.path("content").isEmpty();
            boolean bodiless = saved.status() == 204
                    || saved.status() == 304
                    || target.method().equals("head");
            return withoutContent && !bodiless
                    ? Optional.of(newMediaType(response, saved.body().contentType()))
                    : media(response, saved.body().contentType());
        });
        if (media.isEmpty()) {
            undocumented.add("response " + saved.status()
                    + (documented.isEmpty() ? "" : " as " + saved.body().contentType()));
            return;
        }
        Origin origin = at(saved.body().pointer());
        JsonNode written = saved.body().value().orElseGet(JsonNodeFactory.instance::objectNode);
        insertion.add(media.get(), saved.name(), merged.origins().copy(written, origin), origin);
        responseCount++;
    }

    private Optional<ObjectNode> media(ObjectNode holder, String contentType) {
        return holder.path("content") instanceof ObjectNode content
                ? MediaTypeLookup.covering(contentType, content).flatMap(range -> inliner.inline(content, range))
                : Optional.empty();
    }

    // The response has a body that is not documented. A media type without a schema makes no claims but the example.
    private ObjectNode newMediaType(ObjectNode response, String contentType) {
        ObjectNode media = response.putObject("content").putObject(contentType.replaceFirst("(?s)\\s*;.*", ""));
        merged.origins().inherit(media, response);
        return media;
    }

    private Origin at(String pointer) {
        return Origin.at(collection, pointer);
    }
}
