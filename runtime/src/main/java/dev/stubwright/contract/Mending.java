package dev.stubwright.contract;

import java.util.List;

/** Which repairs are made when. */
final class Mending {

    private static final List<Repair> LOOSE = List.of(new LooseListRepair(), new LooseMapRepair());
    // The repairs of one phase look at each object together; those of the next find the whole document as they left it.
    private static final List<List<Repair>> BEFORE_LIFT = List.of(
            List.of(
                    new LegacySectionRepair(),
                    new LooseListRepair(),
                    new LooseMapRepair(),
                    new ServerVariableRepair(),
                    new SecurityShapeRepair(),
                    new BooleanRepair(),
                    new ShapeRepair(),
                    new MediaTypeRepair(),
                    new MethodRepair(),
                    new TextRepair()),
            List.of(new ParameterPlaceRepair(), new StrayBodyRepair(), new ParameterListRepair()),
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

    private Mending() {}

    /** What hides references: nothing is carved that nobody is seen to refer to. */
    static void whileCarving(Draft draft, Site site) {
        LOOSE.forEach(repair -> repair.mend(draft, site));
    }

    /** What lifting and all else rely on: objects where objects are due. */
    static void beforeLift(Draft draft) {
        run(draft, BEFORE_LIFT);
    }

    /** What is wrong in the words of OpenAPI 3. */
    static void afterLift(Draft draft) {
        run(draft, AFTER_LIFT);
    }

    /** All of it, on a merged document: overlays bring their own faults, and some faults only the whole can tell. */
    static void afterMerge(Draft draft) {
        run(draft, BEFORE_LIFT);
        run(draft, AFTER_LIFT);
        run(draft, AFTER_MERGE);
    }

    private static void run(Draft draft, List<List<Repair>> phases) {
        phases.forEach(phase -> draft.walk(site -> phase.forEach(repair -> repair.mend(draft, site))));
    }
}
