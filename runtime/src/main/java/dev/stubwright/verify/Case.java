package dev.stubwright.verify;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import java.util.function.Function;

/**
 * One request, or a few that belong together, and what must come of it.
 *
 * @since 0.1
 */
public final class Case {

    private final String id;
    private final String name;
    private final Operation operation;
    private final CaseKind kind;
    private final Function<Case, CaseResult> script;

    private Case(String id, String name, Operation operation, CaseKind kind, Function<Case, CaseResult> script) {
        this.id = id;
        this.name = name;
        this.operation = operation;
        this.kind = kind;
        this.script = script;
    }

    /**
     * A case from its parts.
     *
     * @param script what to do when it is run; keeps no state between runs
     */
    @Internal
    public static Case of(
            String id, String name, Operation operation, CaseKind kind, Function<Case, CaseResult> script) {
        return new Case(id, name, operation, kind, script);
    }

    /** Stable and unique in its suite: {@code getUsersUser/positive/typical}. */
    public String id() {
        return id;
    }

    /** For people: {@code GET /users/{userId} -> 200 (typical)}. */
    public String name() {
        return name;
    }

    /** The operation that it is about. */
    public Operation operation() {
        return operation;
    }

    /** What it is about. */
    public CaseKind kind() {
        return kind;
    }

    /**
     * The group that it belongs to, as a name that can be a Java method's: {@code getUser_200}, {@code getUser_404}, {@code
     * getUser_undeclaredMethod}, {@code getUser_noCredential}.
     */
    public String group() {
        String outcome =
                switch (kind) {
                    case POSITIVE -> operation.success().map(Response::status).orElse("2XX");
                    case UNDECLARED_METHOD -> "undeclaredMethod";
                    case UNKNOWN_RESOURCE -> "404";
                    case NO_CREDENTIAL -> "noCredential";
                };
        return operation.id().replaceAll("[^A-Za-z0-9_$]", "_") + "_" + outcome;
    }

    /**
     * Runs it. May be called more than once, and by several threads.
     *
     * @throws dev.stubwright.TargetException if the target does not answer
     */
    public CaseResult run() {
        return script.apply(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
