package dev.stubwright.maven;

import java.util.List;
import java.util.Optional;

/**
 * Which test classes are asked for, and what their {@code @ApiContract} shall say.
 *
 * @param className of the class; where there is one for each tag, it comes after the tag
 * @param byTag one class for each tag, instead of one for the contract
 * @param sources as the POM says them, relative to the module
 */
record TestsRequest(
        String packageName,
        Optional<String> className,
        boolean byTag,
        List<String> sources,
        List<String> overlays,
        List<String> mirrors,
        Optional<String> profile,
        long seed) {

    TestsRequest {
        sources = List.copyOf(sources);
        overlays = List.copyOf(overlays);
        mirrors = List.copyOf(mirrors);
    }
}
