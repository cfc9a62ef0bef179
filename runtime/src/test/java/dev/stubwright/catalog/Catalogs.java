package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.catalog.fetch.FetchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Catalogues of documents that a test writes. */
public final class Catalogs {

    public static final String DOCUMENT = "openapi: 3.0.3\ninfo: {title: Things, version: '1'}\npaths: {}\n";

    private Catalogs() {}

    public static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Catalog read(Path folder, String... sources) {
        return CatalogReader.read(new CatalogRequest(List.of(sources), folder, List.of(), FetchOptions.STANDARD));
    }

    static Catalog readStrictly(Path folder, String... sources) {
        FetchOptions strict = new FetchOptions(false, Set.of(), Optional.empty(), Optional.empty(), false, true);
        return CatalogReader.read(new CatalogRequest(List.of(sources), folder, List.of(), strict));
    }

    /** Each as {@code SEVERITY id place}. */
    public static List<String> told(Catalog catalog) {
        return catalog.diagnostics().stream().map(Catalogs::text).toList();
    }

    public static List<String> names(Catalog catalog) {
        return catalog.entries().stream().map(Entry::name).toList();
    }

    private static String text(Diagnostic told) {
        return told.severity() + " " + told.id() + " " + told.location();
    }
}
