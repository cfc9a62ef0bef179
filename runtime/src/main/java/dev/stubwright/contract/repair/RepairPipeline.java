package dev.stubwright.contract.repair;

import dev.stubwright.Internal;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;

/** Which repairs are made when. */
@Internal
public final class RepairPipeline {

    private static final List<Repair> LOOSE = List.of(new ListRepair(), new MapRepair());
    // The repairs of one phase look at each object together; those of the next find the whole document as they left it.
    private static final List<List<Repair>> BEFORE_LIFT = List.of(
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
                    new TextRepair()),
            List.of(new ParameterPlaceRepair(), new BodyParameterRepair(), new ParameterListRepair()),
            List.of(new ReferenceRepair(), new ReferenceSiblings()));
    private static final List<List<Repair>> AFTER_LIFT = List.of(
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
                    new BoundsRepair(),
                    new EnumRepair(),
                    new SchemaRepair(),
                    new SecuritySchemeRepair(),
                    new PlaceholderRepair()));
    private static final List<List<Repair>> AFTER_MERGE =
            List.of(List.of(new SecurityRepair(), new OperationIdRepair()));

    private RepairPipeline() {}

    /** What hides references: nothing is carved that nobody is seen to refer to. */
    public static void whileCarving(WorkingDocument draft, OpenApiNode site) {
        LOOSE.forEach(repair -> repair.repair(draft, site));
    }

    /** What lifting and all else rely on: objects where objects are due. */
    public static void beforeLift(WorkingDocument draft) {
        run(draft, BEFORE_LIFT);
    }

    /** What is wrong in the words of OpenAPI 3. */
    public static void afterLift(WorkingDocument draft) {
        run(draft, AFTER_LIFT);
    }

    /** All of it, on a merged document: overlays bring their own faults, and some faults only the whole can tell. */
    public static void afterMerge(WorkingDocument draft) {
        run(draft, BEFORE_LIFT);
        run(draft, AFTER_LIFT);
        run(draft, AFTER_MERGE);
    }

    private static void run(WorkingDocument draft, List<List<Repair>> phases) {
        phases.forEach(phase -> draft.walk(site -> phase.forEach(repair -> repair.repair(draft, site))));
    }
}
