package dev.stubwright.verify;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The contract, the target and the seed that all cases of a suite share. */
record SuiteContext(Contract contract, Target target, long seed) {

    boolean onMock() {
        return target.kind() == Target.Kind.MOCK;
    }

    /** A seed for one part of an operation, independent of changes elsewhere in the contract. */
    long seedFor(Operation operation, String part) {
        CRC32 sum = new CRC32();
        sum.update((operation.id() + "\n" + part).getBytes(StandardCharsets.UTF_8));
        return seed * 0x9E3779B97F4A7C15L + sum.getValue();
    }

    /** The reason why the operation must not be sent to the target; empty if it may be sent. */
    String refusal(Operation operation) {
        if (target.allows(operation.method())) {
            return "";
        }
        return operation.method() + " may change something, and writes to this tenant are not allowed; "
                + "allow them to run it on resources that this run creates";
    }
}
