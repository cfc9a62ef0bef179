package dev.stubwright.maven;

import java.util.List;
import java.util.Optional;

/**
 * The options of generated test classes and their {@code @ApiContract}.
 *
 * @param className the name of the class; if there is one per tag, it follows the tag
 * @param byTag whether to generate one class per tag, instead of one for the contract
 * @param sources as in the POM, relative to the module
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
