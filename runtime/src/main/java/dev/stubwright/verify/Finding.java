package dev.stubwright.verify;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import java.net.URI;

/**
 * One deviation of a target from the contract. Findings of one suite with the same operation, check, schema pointer and
 * keyword are merged into one with a count, unless their statuses, content types or properties differ.
 *
 * @param check the check that failed
 * @param operation the operation under test
 * @param caseName the name of the first case that showed it
 * @param message what is wrong, in one sentence without a full stop
 * @param expected what the contract requires
 * @param actual what the target sent
 * @param instancePointer JSON pointer into the response's body; empty if the body is not what is wrong
 * @param schemaPointer JSON pointer into the contract's document, to the part that is violated
 * @param keyword the schema keyword that is violated; empty if no schema is
 * @param location the line of the document that is violated
 * @param exchange the request and its response
 * @param target the origin of the target; with the exchange's request target it is the URL of the request
 * @param seed the seed of the suite
 * @param occurrences how many cases showed it
 * @since 0.1
 */
public record Finding(
        Check check,
        Operation operation,
        String caseName,
        String message,
        String expected,
        String actual,
        String instancePointer,
        String schemaPointer,
        String keyword,
        SourceLocation location,
        Exchange exchange,
        URI target,
        long seed,
        int occurrences) {

    Finding times(int count) {
        return new Finding(
                check,
                operation,
                caseName,
                message,
                expected,
                actual,
                instancePointer,
                schemaPointer,
                keyword,
                location,
                exchange,
                target,
                seed,
                count);
    }
}
