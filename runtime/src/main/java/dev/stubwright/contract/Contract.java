package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.contract.tree.JsonFormatter;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an API promises, after its documents were mended, the operations that the catalogue means were selected and merged,
 * and overlays were applied. Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * Contract contract = ContractReader.read("apis.md");
 * contract.operations().forEach(operation -> System.out.println(operation.name()));
 * }</pre>
 *
 * @since 0.1
 */
public final class Contract {

    private final WorkingDocument draft;
    private final ContractAudit audit;
    private final List<Operation> operations;
    private final List<OutgoingCall> webhooks;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Operation> byId = new HashMap<>();
    private final Map<String, Operation> bySlug = new HashMap<>();

    Contract(MergedDocument model, List<Operation> operations, List<OutgoingCall> webhooks) {
        this.draft = model.draft();
        this.audit = new ContractAudit(model);
        this.operations = List.copyOf(operations);
        this.webhooks = List.copyOf(webhooks);
        this.diagnostics = draft.diagnostics().sorted();
        for (Operation operation : operations) {
            byId.putIfAbsent(operation.id(), operation);
            operation.slug().ifPresent(slug -> bySlug.putIfAbsent(slug, operation));
        }
    }

    /** What the API is called. */
    public String title() {
        return draft.root().path("info").path("title").asText();
    }

    /** All operations: the more concrete route first, then by route and method, whatever the order of the documents. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * What the API sends without being asked, by name; of documents that the catalogue means as a whole. Neither mocked nor
     * tested.
     */
    public List<OutgoingCall> webhooks() {
        return webhooks;
    }

    /** The operation with this {@code operationId} or, failing that, this slug. */
    public Optional<Operation> operation(String idOrSlug) {
        return Optional.ofNullable(byId.get(idOrSlug)).or(() -> Optional.ofNullable(bySlug.get(idOrSlug)));
    }

    /**
     * What was wrong in the documents, and what was done about it, as far as making the contract had to find out; by document
     * and line.
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * All that is known to be wrong: {@link #diagnostics()}, examples and defaults that break their schemas, and what
     * swagger-parser, on which many generators build, finds fault with; by document and line. Looks at the whole contract when
     * it is first asked, which takes longer than making it.
     */
    public List<Diagnostic> audit() {
        return audit.diagnostics(diagnostics);
    }

    ContractAudit auditing() {
        return audit;
    }

    /** The mended and merged document as OpenAPI 3 in JSON: what other generators should be fed with. */
    public String toOpenApi() {
        return JsonFormatter.pretty(draft.root());
    }

    /** The tree behind {@link #toOpenApi()}; not to be changed. */
    @Internal
    public JsonNode document() {
        return draft.root();
    }

    /**
     * Where a node of the contract's document came from: the line of the document, or of the overlay, that wrote it.
     *
     * @param pointer JSON pointer into {@link #toOpenApi()}
     */
    public SourceLocation locate(String pointer) {
        return draft.origins().locate(draft.root(), pointer);
    }
}
