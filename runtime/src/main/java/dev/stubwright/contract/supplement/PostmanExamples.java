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

/** Makes examples of the requests and saved responses of Postman collections. */
@Internal
public final class PostmanExamples {

    private final WorkingDocument merged;
    private final RouteMatcher matcher;
    private final List<MergedOperation> operations;
    /** Collections repeat each other's requests. */
    private final Map<Asked, Optional<Found>> known = new HashMap<>();

    public PostmanExamples(WorkingDocument merged, RouteMatcher matcher) {
        this.merged = merged;
        this.matcher = matcher;
        this.operations = MergedOperation.of(merged);
    }

    /** @param method in lower case */
    private record Asked(String method, String path) {}

    /** An operation, and how a request is like it. */
    private record Found(MergedOperation operation, RouteMatch match) {}

    /** Takes a collection that the user named, who should know if it is none. */
    public void takeNamed(Document document) {
        take(PostmanReader.read(document), true);
    }

    /** Takes a collection that a catalogue lists: without it, examples are missing, but the contract is whole. */
    public void takeListed(Document document) {
        try {
            take(PostmanReader.read(document), false);
        } catch (InputException unreadable) {
            tell("collection-unreadable", Severity.WARNING, unreadable.problem(), unreadable.location(), "left out");
        }
    }

    /** @param named whether the user waits for an answer even if nothing came of it */
    private void take(PostmanCollection collection, boolean named) {
        int matched = 0;
        int parameters = 0;
        int bodies = 0;
        int responses = 0;
        for (PostmanRequest request : collection.requests()) {
            Optional<Found> found = known.computeIfAbsent(
                    new Asked(request.method().toLowerCase(Locale.ROOT), request.path()), this::find);
            if (found.isEmpty()) {
                tellUnmatched(collection, request);
                continue;
            }
            MergedOperation operation = found.get().operation();
            PostmanRequestExamples examples =
                    new PostmanRequestExamples(merged, collection.document(), request, operation);
            examples.take(found.get().match());
            matched++;
            parameters += examples.parameters();
            bodies += examples.bodies();
            responses += examples.responses();
            tellUndocumented(collection, request, operation, examples.undocumented());
        }
        if (!named && parameters + bodies + responses == 0) {
            return;
        }
        String counts = "examples: " + counted(parameters, "parameter value") + ", " + counted(bodies, "request body")
                + ", " + counted(responses, "saved response") + "; left out: "
                + counted(collection.placeholders(), "placeholder") + ", " + counted(collection.withheld(), "secret");
        tell(
                "examples-from-collection",
                Severity.INFO,
                matched + " of " + counted(collection.requests().size(), "request") + " matched an operation"
                        + (collection.cut() ? ", and what lies deeper or behind them is not read" : ""),
                collection.document().locate(""),
                counts);
    }

    private Optional<Found> find(Asked request) {
        List<PathSegment> asked = RouteMatcher.segments(new PathTemplate(request.path()));
        return operations.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .flatMap(operation ->
                        matcher.match(asked, operation.segments()).stream().map(match -> new Found(operation, match)))
                .min(Comparator.comparing(Found::match, RouteMatch.BY_STRENGTH)
                        .thenComparing(found -> found.operation().path()));
    }

    private void tellUnmatched(PostmanCollection collection, PostmanRequest request) {
        String name = request.method() + " " + request.path();
        String closest = new SpellingSuggestion()
                .to(name, operations.stream().map(MergedOperation::name).toList())
                .map(word -> "; the closest is " + word)
                .orElse("");
        tell(
                "collection-request-unmatched",
                Severity.INFO,
                "request `" + request.name() + "`, " + BaseUrl.shown(name) + ", is no operation of the contract"
                        + closest,
                collection.document().locate(request.pointer()),
                "left out");
    }

    private static String counted(int count, String word) {
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return count + " " + (count == 1 ? word : plural);
    }

    private void tellUndocumented(
            PostmanCollection collection, PostmanRequest request, MergedOperation operation, List<String> what) {
        if (!what.isEmpty()) {
            tell(
                    "collection-undocumented",
                    Severity.INFO,
                    "request `" + request.name() + "` shows what " + operation.name() + " does not document: "
                            + String.join(", ", what),
                    collection.document().locate(request.pointer()),
                    "left out");
        }
    }

    private void tell(String id, Severity severity, String message, SourceLocation at, String repair) {
        merged.diagnostics().add(Diagnostic.repaired(id, severity, message, at, repair));
    }
}
