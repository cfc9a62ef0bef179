package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Contracts of documents that a test writes. */
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

    public static List<Diagnostic> told(Contract contract, String id) {
        return told(contract.diagnostics(), id);
    }

    /** As {@link #told}, after a close look. */
    public static List<Diagnostic> audited(Contract contract, String id) {
        return told(contract.audit(), id);
    }

    private static List<Diagnostic> told(List<Diagnostic> diagnostics, String id) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.id().equals(id))
                .toList();
    }
}
