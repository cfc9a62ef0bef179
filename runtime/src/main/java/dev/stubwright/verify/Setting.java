package dev.stubwright.verify;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What all cases of a suite share. */
record Setting(Contract contract, Target target, long seed) {

    boolean onMock() {
        return target.kind() == Target.Kind.MOCK;
    }

    /** Chance for one part of one operation: another part of the contract may change without touching it. */
    long seedFor(Operation operation, String part) {
        CRC32 sum = new CRC32();
        sum.update((operation.id() + "\n" + part).getBytes(StandardCharsets.UTF_8));
        return seed * 0x9E3779B97F4A7C15L + sum.getValue();
    }

    /** Why this target may not be sent this operation; empty if it may. */
    String refusal(Operation operation) {
        if (target.allows(operation.method())) {
            return "";
        }
        return operation.method() + " may change something, and writes are not allowed on this tenant; "
                + "allow them to run it on what this run creates";
    }
}
