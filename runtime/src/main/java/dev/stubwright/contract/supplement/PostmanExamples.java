package dev.stubwright.contract.supplement;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.postman.PostmanCollection;
import dev.stubwright.contract.postman.PostmanReader;
import dev.stubwright.contract.postman.PostmanRequest;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathSegment;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.tree.SpellingSuggestion;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds the requests and saved responses of Postman collections as examples to the operations that they match. */
@Internal
public final class PostmanExamples {

    private final WorkingDocument merged;
    private final RouteMatcher matcher;
    private final List<MergedOperation> operations;
    // Collections often contain the same requests.
    private final Map<RequestedRoute, Optional<Found>> known = new HashMap<>();

    public PostmanExamples(WorkingDocument merged, RouteMatcher matcher) {
        this.merged = merged;
        this.matcher = matcher;
        this.operations = MergedOperation.of(merged);
    }

    /** @param method in lower case */
    private record RequestedRoute(String method, String path) {}

    /** @param match how the request matches the operation */
    private record Found(MergedOperation operation, RouteMatch match) {}

    /** Adds a collection that the user named; throws InputException if it cannot be read. */
    public void addNamed(Document document) {
        add(PostmanReader.read(document), true);
    }

    /** Adds a collection that a catalogue lists. If it cannot be read, this is only reported: the contract does not need it. */
    public void addListed(Document document) {
        try {
            add(PostmanReader.read(document), false);
        } catch (InputException unreadable) {
            report("collection-unreadable", Severity.WARNING, unreadable.problem(), unreadable.location(), "left out");
        }
    }

    /** @param named whether the user named the collection, so that the result is reported even without examples */
    private void add(PostmanCollection collection, boolean named) {
        int matched = 0;
        int parameters = 0;
        int bodies = 0;
        int responses = 0;
        for (PostmanRequest request : collection.requests()) {
            Optional<Found> found = known.computeIfAbsent(
                    new RequestedRoute(request.method().toLowerCase(Locale.ROOT), request.path()), this::find);
            if (found.isEmpty()) {
                reportUnmatched(collection, request);
                continue;
            }
            MergedOperation operation = found.get().operation();
            PostmanRequestExamples examples =
                    new PostmanRequestExamples(merged, collection.document(), request, operation);
            examples.addExamples(found.get().match());
            matched++;
            parameters += examples.parameterCount();
            bodies += examples.requestBodyCount();
            responses += examples.responseCount();
            reportUndocumented(collection, request, operation, examples.undocumented());
        }
        if (!named && parameters + bodies + responses == 0) {
            return;
        }
        String counts = "examples: " + counted(parameters, "parameter value") + ", " + counted(bodies, "request body")
                + ", " + counted(responses, "saved response") + "; left out: "
                + counted(collection.placeholders(), "placeholder") + ", " + counted(collection.withheld(), "secret");
        report(
                "examples-from-collection",
                Severity.INFO,
                matched + " of " + counted(collection.requests().size(), "request") + " matched an operation"
                        + (collection.cut()
                                ? "; the collection has more or deeper nested requests, which are not read"
                                : ""),
                collection.document().locate(""),
                counts);
    }

    private Optional<Found> find(RequestedRoute request) {
        List<PathSegment> requested = RouteMatcher.segments(new PathTemplate(request.path()));
        return operations.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .flatMap(operation -> matcher.match(requested, operation.segments()).stream()
                        .map(match -> new Found(operation, match)))
                .min(Comparator.comparing(Found::match, RouteMatch.BY_STRENGTH)
                        .thenComparing(found -> found.operation().path()));
    }

    private void reportUnmatched(PostmanCollection collection, PostmanRequest request) {
        String name = request.method() + " " + request.path();
        String closest = new SpellingSuggestion()
                .to(name, operations.stream().map(MergedOperation::name).toList())
                .map(word -> "; the closest is " + word)
                .orElse("");
        report(
                "collection-request-unmatched",
                Severity.INFO,
                "request `" + request.name() + "`, " + BaseUrl.shown(name) + ", matches no operation of the contract"
                        + closest,
                collection.document().locate(request.pointer()),
                "left out");
    }

    private static String counted(int count, String word) {
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return count + " " + (count == 1 ? word : plural);
    }

    private void reportUndocumented(
            PostmanCollection collection, PostmanRequest request, MergedOperation operation, List<String> what) {
        if (!what.isEmpty()) {
            report(
                    "collection-undocumented",
                    Severity.INFO,
                    "request `" + request.name() + "` has values that " + operation.name() + " does not document: "
                            + String.join(", ", what),
                    collection.document().locate(request.pointer()),
                    "left out");
        }
    }

    private void report(String id, Severity severity, String message, SourceLocation at, String repair) {
        merged.diagnostics().add(Diagnostic.repaired(id, severity, message, at, repair));
    }
}
