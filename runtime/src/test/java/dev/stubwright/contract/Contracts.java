package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads contracts from documents that a test writes. */
public final class Contracts {

    private Contracts() {}

    public static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The contract of one document, {@code api.yaml}. */
    public static Contract of(Path folder, String document) {
        write(folder, "api.yaml", document);
        return ContractReader.read(
                ContractRequest.builder().folder(folder).source("api.yaml").build());
    }

    public static List<Diagnostic> diagnostics(Contract contract, String id) {
        return diagnostics(contract.diagnostics(), id);
    }

    /** As {@link #diagnostics}, but those of {@link Contract#audit()}. */
    public static List<Diagnostic> auditDiagnostics(Contract contract, String id) {
        return diagnostics(contract.audit(), id);
    }

    private static List<Diagnostic> diagnostics(List<Diagnostic> diagnostics, String id) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.id().equals(id))
                .toList();
    }
}
