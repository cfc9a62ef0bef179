package dev.stubwright.contract.repair;

import dev.stubwright.Internal;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;

/** The order in which the repairs run. */
@Internal
public final class RepairPipeline {

    private static final List<Repair> STRUCTURE = List.of(new ListRepair(), new MapRepair());
    // The repairs of a phase visit each object together. A phase starts when the phase before has visited the whole
    // document.
    private static final List<List<Repair>> BEFORE_UPGRADE = List.of(
            List.of(
                    new LegacySectionRepair(),
                    new ListRepair(),
                    new MapRepair(),
                    new ServerVariableRepair(),
                    new SecurityRequirementRepair(),
                    new BooleanRepair(),
                    new ObjectRepair(),
                    new MediaTypeRepair(),
                    new MethodRepair(),
                    new StringRepair()),
            List.of(new ParameterLocationRepair(), new BodyParameterRepair(), new ParameterListRepair()),
            List.of(new ReferenceRepair(), new ReferenceSiblingCheck()));
    private static final List<List<Repair>> AFTER_UPGRADE = List.of(
            List.of(new InfoRepair(), new ParameterListRepair()),
            List.of(new ReferenceRepair()),
            List.of(
                    new QueryVariableRepair(),
                    new PathVariableRepair(),
                    new ParameterRepair(),
                    new RequestBodyRepair(),
                    new ResponsesRepair(),
                    new TypeRepair(),
                    new NullableRepair(),
                    new RequiredRepair(),
                    new NumberRepair(),
                    new ExclusiveBoundRepair(),
                    new EnumRepair(),
                    new SchemaRepair(),
                    new SecuritySchemeRepair(),
                    new ExamplePlaceholderRepair()));
    private static final List<List<Repair>> AFTER_MERGE =
            List.of(List.of(new UnusableSecurityRepair(), new OperationIdRepair()));

    private RepairPipeline() {}

    /** Repairs the structure of one object, so that the extraction finds the references in it. */
    public static void duringExtraction(WorkingDocument document, OpenApiNode node) {
        STRUCTURE.forEach(repair -> repair.repair(document, node));
    }

    /** Repairs what the upgrade relies on, such as objects where OpenAPI requires objects. */
    public static void beforeUpgrade(WorkingDocument document) {
        run(document, BEFORE_UPGRADE);
    }

    /** Repairs a document in the notation of OpenAPI 3. */
    public static void afterUpgrade(WorkingDocument document) {
        run(document, AFTER_UPGRADE);
    }

    /**
     * Runs all repairs on the merged document: overlays can add faults, and ids are unique only in the whole document.
     */
    public static void afterMerge(WorkingDocument document) {
        run(document, BEFORE_UPGRADE);
        run(document, AFTER_UPGRADE);
        run(document, AFTER_MERGE);
    }

    private static void run(WorkingDocument document, List<List<Repair>> phases) {
        phases.forEach(phase -> document.walk(node -> phase.forEach(repair -> repair.repair(document, node))));
    }
}
