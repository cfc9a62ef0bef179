package dev.stubwright.verify;

import dev.stubwright.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One aspect of an exchange that Stubwright verifies, for example that the body matches its schema. {@link Checks} lists all
 * of them.
 *
 * @since 0.1
 */
public abstract class Check {

    private final String id;
    private final String faultCode;

    /** @param faultCode empty if the catalogue has none */
    Check(String id, String faultCode) {
        this.id = id;
        this.faultCode = faultCode;
    }

    /** The stable name in kebab case, for example {@code body-conformance}. */
    public final String id() {
        return id;
    }

    /** The code of this fault in the Web Fuzzing Commons catalogue, if it has one. */
    public final Optional<String> faultCode() {
        return faultCode.isEmpty() ? Optional.empty() : Optional.of(faultCode);
    }

    /** How serious a finding of this check is. */
    public Severity severity() {
        return Severity.ERROR;
    }

    /** Lists the deviations from the contract. Empty if the check does not apply to the exchange. */
    abstract Optional<List<Deviation>> evaluate(CheckContext context);

    /** Deviations at the same schema pointer have different causes if this text differs. */
    String cause(String actual, int status) {
        return Integer.toString(status);
    }

    /** The id. */
    @Override
    public final String toString() {
        return id;
    }
}
