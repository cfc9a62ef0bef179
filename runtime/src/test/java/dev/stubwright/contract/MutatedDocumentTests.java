package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads 16,000 mutated documents, catalogues and overlays. The result must be a contract, or an error with its location and
 * reason, within limits of time and memory. Failing documents are saved, with their number, in the build folder.
 */
class MutatedDocumentTests {

    // Much longer than any document takes, also on a busy machine: this detects endless loops.
    private static final int SECONDS = 60;

    private static final int FAILURES_SHOWN = 10;
    private static final long BYTES = 512L * 1024 * 1024;

    @TempDir
    Path folder;

    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "reads a spoiled document");
        thread.setDaemon(true);
        return thread;
    });

    @AfterEach
    void end() {
        reader.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "bookshop-3.0.yaml, tree, 2000",
        "bookshop-3.0.yaml, text, 2000",
        "orders-2.0.yaml, tree, 2000",
        "orders-2.0.yaml, text, 2000",
        "sensors-3.1.json, tree, 2000",
        "sensors-3.1.json, text, 2000",
        "apis.yaml, tree, 1000",
        "apis.yaml, text, 1000",
        "overlay.yaml, tree, 1000",
        "overlay.yaml, text, 1000"
    })
    void reads_a_contract_or_rejects_the_document(String name, String mutated, int documents) throws Exception {
        for (String whole : List.of("bookshop-3.0.yaml", "orders-2.0.yaml")) {
            Files.writeString(folder.resolve(whole), resource(whole));
        }
        String text = resource(name);
        JsonNode root = DocumentParser.parse(name, text).root();
        int contracts = 0;
        Map<String, String> failures = new LinkedHashMap<>();
        for (int seed = 0; seed < documents && failures.size() < FAILURES_SHOWN; seed++) {
            Mutation mutation = new Mutation(seed);
            String document =
                    mutated.equals("tree") ? mutation.tree((ObjectNode) root).toString() : mutation.text(text);
            try {
                contracts += isReadWithinBounds(name, document) ? 1 : 0;
            } catch (ExecutionException | TimeoutException broken) {
                failures.putIfAbsent(diagnostic(broken), kept(name + "-" + mutated + "-" + seed, document));
            }
        }
        assertThat(failures).isEmpty();
        // If most were rejected, this would test only errors; if none were, the mutations would be too weak.
        assertThat(contracts).isBetween(documents / 10, documents - 1);
    }

    private boolean isReadWithinBounds(String name, String document) throws Exception {
        // An unpaired surrogate cannot be encoded, and becomes a question mark.
        Path file = Files.write(folder.resolve("spoiled-" + name), document.getBytes(StandardCharsets.UTF_8));
        return reader.submit(() -> isContract(file, document)).get(SECONDS, TimeUnit.SECONDS);
    }

    // One line for all failures of the same cause.
    private static String diagnostic(Exception broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String where = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.stubwright"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        String said = cause.toString().replaceAll("\\s+", " ");
        return said.substring(0, Math.min(said.length(), 300)) + " at " + where;
    }

    private static String kept(String what, String document) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "spoiled")).resolve(what);
        return Files.write(file, document.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether it was read; false if it was rejected. */
    private boolean isContract(Path file, String document) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int lines = (int) document.lines().count() + 1;
        boolean made;
        try {
            Contract contract = read(file);
            assertThat(contract.operations().size() + contract.webhooks().size())
                    .isPositive();
            contract.audit().forEach(diagnostic -> hasLocation(diagnostic, file, lines));
            isReadAgain(file.resolveSibling("again.json"), contract);
            made = true;
        } catch (InputException refused) {
            assertThat(refused.problem()).isNotBlank().hasSizeLessThan(2_000);
            isIn(refused.location(), file, lines);
            made = false;
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(BYTES);
        return made;
    }

    private Contract read(Path file) {
        ContractRequest.Builder request = ContractRequest.builder().folder(folder);
        return file.endsWith("spoiled-overlay.yaml")
                ? ContractReader.read(request.source("bookshop-3.0.yaml")
                        .overlay(file.getFileName())
                        .build())
                : ContractReader.read(
                        request.source(file.getFileName().toString()).build());
    }

    private static void hasLocation(Diagnostic diagnostic, Path file, int lines) {
        assertThat(diagnostic.message()).isNotBlank().hasSizeLessThan(2_000);
        isIn(diagnostic.location(), file, lines);
    }

    // In the mutated document, or in another one that it refers to.
    private static void isIn(SourceLocation location, Path file, int lines) {
        String spoiled = file.getFileName().toString();
        if (location.source().equals(spoiled)) {
            assertThat(location.line()).isBetween(0, lines);
        } else {
            assertThat(spoiled).as(location.toString()).isIn("spoiled-apis.yaml", "spoiled-overlay.yaml");
            assertThat(location.source()).isNotEqualTo("the contract");
        }
    }

    // The repaired document needs no repairs, and has the same operations.
    private void isReadAgain(Path file, Contract contract) {
        try {
            Files.writeString(file, contract.toOpenApi(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        Contract again = ContractReader.read(
                ContractRequest.builder().folder(folder).source("again.json").build());
        assertThat(again.operations())
                .extracting(Operation::name, Operation::id)
                .isEqualTo(contract.operations().stream()
                        .map(operation -> org.assertj.core.groups.Tuple.tuple(operation.name(), operation.id()))
                        .toList());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MutatedDocumentTests.class.getResourceAsStream("/fuzz/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
