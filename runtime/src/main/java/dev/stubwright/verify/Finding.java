package dev.stubwright.verify;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import java.net.URI;

/**
 * One way in which a target breaks the contract. Findings of one suite that share operation, check, schema pointer and
 * keyword are one finding with a count, unless they tell of different statuses, content types or properties.
 *
 * @param check what was looked at
 * @param operation where
 * @param caseName the first case that showed it
 * @param message what is wrong, in one sentence without a full stop
 * @param expected what the contract asks for
 * @param actual what came
 * @param instancePointer JSON pointer into the response's body; empty where the body is not what is wrong
 * @param schemaPointer JSON pointer into the contract's document to what is broken
 * @param keyword of the schema that is broken; empty where no schema is
 * @param location the document's line that was broken
 * @param exchange the request that shows it and its response
 * @param target origin of the target; followed by the exchange's request target it is the URL that was called
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
