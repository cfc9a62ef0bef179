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
 * The contract of an API: its operations, and the diagnostics of the documents that they were read from. The documents
 * were repaired, the operations that the catalogue lists were selected and merged, and overlays were applied. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Contract contract = ContractReader.read("apis.md");
 * contract.operations().forEach(operation -> System.out.println(operation.name()));
 * }</pre>
 *
 * @since 0.1
 */
public final class Contract {

    private final WorkingDocument document;
    private final ContractAuditor audit;
    private final List<Operation> operations;
    private final List<OutgoingCall> webhooks;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Operation> byId = new HashMap<>();
    private final Map<String, Operation> bySlug = new HashMap<>();

    Contract(MergedDocument model, List<Operation> operations, List<OutgoingCall> webhooks) {
        this.document = model.document();
        this.audit = new ContractAuditor(model);
        this.operations = List.copyOf(operations);
        this.webhooks = List.copyOf(webhooks);
        this.diagnostics = document.diagnostics().sorted();
        for (Operation operation : operations) {
            byId.putIfAbsent(operation.id(), operation);
            operation.slug().ifPresent(slug -> bySlug.putIfAbsent(slug, operation));
        }
    }

    /** The title of the API ({@code info.title}); the name of the catalogue if the contract has several documents. */
    public String title() {
        return document.root().path("info").path("title").asText();
    }

    /**
     * All operations. More concrete routes come first, then they are sorted by route and method. The order of the
     * documents makes no difference.
     */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * The webhooks, sorted by name. They are read only from documents that the catalogue includes as a whole. Webhooks are
     * neither mocked nor tested.
     */
    public List<OutgoingCall> webhooks() {
        return webhooks;
    }

    /** The operation with this {@code operationId} or, if there is none, with this slug. */
    public Optional<Operation> operation(String idOrSlug) {
        return Optional.ofNullable(byId.get(idOrSlug)).or(() -> Optional.ofNullable(bySlug.get(idOrSlug)));
    }

    /**
     * The problems that were found while the contract was read, and how they were repaired. Sorted by document and line.
     * {@link #audit()} finds more.
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * All known problems: {@link #diagnostics()}, examples and defaults that break their schemas, and the messages of
     * swagger-parser, on which many generators build. Sorted by document and line. The first call checks the whole
     * contract, which takes longer than reading it; later calls return the same result.
     */
    public List<Diagnostic> audit() {
        return audit.allDiagnostics(diagnostics);
    }

    ContractAuditor auditor() {
        return audit;
    }

    /** The repaired and merged document as OpenAPI 3 in JSON, for use by other generators. */
    public String toOpenApi() {
        return JsonFormatter.pretty(document.root());
    }

    /** The tree of {@link #toOpenApi()}. Callers must not change it. */
    @Internal
    public JsonNode document() {
        return document.root();
    }

    /**
     * Finds the source of a node of the contract's document: the line of the document or overlay that it comes from.
     *
     * @param pointer JSON pointer into {@link #toOpenApi()}
     */
    public SourceLocation locate(String pointer) {
        return document.origins().locate(document.root(), pointer);
    }
}
