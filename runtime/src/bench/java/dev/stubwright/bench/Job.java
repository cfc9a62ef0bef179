package dev.stubwright.bench;

import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One piece of work as a process of its own; its last line says how much heap it used at most, in MB. */
public final class Job {

    private static final String GALLERIES = "https://raw.githubusercontent.com/streamdata-gallery-organizations/";
    private static final String FENCE = "---\n";

    private Job() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "contract" -> contract(file);
            case "parser" -> parse(Files.readString(file));
            case "parser-each" -> parseEach(file);
            default -> throw new IllegalArgumentException(args[0]);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(peak >> 20);
    }

    static Contract contract(Path source) {
        ContractRequest.Builder request = ContractRequest.builder().source(source.toString());
        Path listing = source.toAbsolutePath().getParent();
        if (listing.endsWith(Path.of("_listings", listing.getFileName().toString()))) {
            Path gallery = listing.getParent().getParent();
            request.mirror(new Mirror(GALLERIES + listing.getFileName() + "/master/", gallery));
        }
        return ContractReader.read(request.build());
    }

    static Object parse(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        Object read = new OpenAPIParser().readContents(text, null, options).getOpenAPI();
        if (read == null) {
            throw new IllegalStateException("swagger-parser could not read the document");
        }
        return read;
    }

    /** Each document that a catalogue links to, without its front matter's fences, which swagger-parser does not know. */
    static Object parseEach(Path catalogue) throws IOException {
        List<String> links = Files.readString(catalogue)
                .lines()
                .filter(line -> line.strip().startsWith("url: ") && line.endsWith("-openapi.md"))
                .map(line -> line.replaceFirst("^.*[/ ]", ""))
                .distinct()
                .toList();
        if (links.isEmpty()) {
            throw new IllegalStateException(catalogue + " links to no document, so that there is nothing to compare");
        }
        Object last = "";
        for (String link : links) {
            String text = Files.readString(catalogue.resolveSibling(link));
            int start = text.startsWith(FENCE) ? FENCE.length() : 0;
            int end = text.indexOf("\n" + FENCE.strip(), start);
            last = parse(text.substring(start, end < 0 ? text.length() : end + 1));
        }
        return last;
    }
}
