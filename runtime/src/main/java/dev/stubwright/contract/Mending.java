package dev.stubwright.contract;

import java.util.List;

/** Which repairs are made when. */
final class Mending {

    private static final List<Repair> BEFORE_LIFT =
            List.of(new ShapeRepair(), new BooleanRepair(), new ParameterListRepair(), new ReferenceRepair());

    private static final List<Repair> AFTER_LIFT = List.of(
            new InfoRepair(),
            new ParameterListRepair(),
            new ReferenceRepair(),
            new PathVariableRepair(),
            new ParameterRepair(),
            new RequestBodyRepair(),
            new ResponsesRepair(),
            new SchemaRepair(),
            new PlaceholderRepair());

    private static final List<Repair> AFTER_MERGE = List.of(new SecurityRepair(), new OperationIdRepair());

    private Mending() {}

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

    private static void run(Draft draft, List<Repair> repairs) {
        repairs.forEach(repair -> draft.walk(site -> repair.mend(draft, site)));
    }
}
