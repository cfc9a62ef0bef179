package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.location.CanonicalLocation;
import dev.stubwright.catalog.location.DocumentLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a catalogue and, recursively, those that it includes. Each is read once, its own entries before those of its
 * includes.
 */
final class IncludeResolver {

    // Real catalogues nest a few levels. Without limits, a server could generate includes without end.
    private static final int MAX_DEPTH = 20;
    private static final int MAX_COUNT = 1_000;

    private final LinkedDocuments links;
    private final CatalogDiagnostics diagnostics;
    private final EntryList entries;
    private final boolean wantsCollections;
    private final Set<Object> read = new HashSet<>();

    IncludeResolver(LinkedDocuments links, CatalogDiagnostics losses, EntryList entries, boolean wantsCollections) {
        this.links = links;
        this.diagnostics = losses;
        this.entries = entries;
        this.wantsCollections = wantsCollections;
    }

    /** A catalogue in the chain of includes, outermost first. */
    private record ChainLink(Object identity, DocumentLocation location) {}

    /** @throws InputException if neither it nor the catalogues that it includes have a readable entry */
    void read(DocumentLocation location, Document document) {
        if (!read.add(CanonicalLocation.of(location))) {
            diagnostics.report(repeatedCatalogue(document.locate(""), location));
            return;
        }
        diagnostics.startSource();
        int before = entries.found();
        boolean includes = readWithIncludes(new LinkedDocuments.Opened(location, document), List.of());
        if (entries.found() == before) {
            throw diagnostics.nothingReadable(document, includes ? "entries and includes" : "entries");
        }
    }

    private boolean readWithIncludes(LinkedDocuments.Opened opened, List<ChainLink> chain) {
        DocumentLocation location = opened.location();
        Document document = opened.document();
        EntryReader reader = new EntryReader(location, document, links, diagnostics, wantsCollections);
        CatalogFile file = new CatalogFile(document, reader, diagnostics);
        List<ListItem> includes = ListItem.includes(document.root());
        Optional<String> nothing = file.reasonWithoutEntries();
        if (nothing.isPresent()
                && (includes.isEmpty() || !document.root().path("apis").isMissingNode())) {
            reportMissingApis(document, nothing.get(), chain.isEmpty() && includes.isEmpty());
        }
        file.read(entries);
        List<ChainLink> longer = new ArrayList<>(chain);
        longer.add(new ChainLink(CanonicalLocation.of(location), location));
        includes.forEach(include -> readInclude(opened, include, longer));
        return !includes.isEmpty();
    }

    private void reportMissingApis(Document document, String found, boolean isAll) {
        InputException nothing = new InputException(
                document.locate("/apis"),
                "expected `apis` to be a list with at least one entry, but the catalogue has " + found,
                "check whether the catalogue was downloaded completely");
        if (isAll) {
            throw nothing;
        }
        // An empty list next to includes is common.
        boolean empty = document.root().path("apis").isEmpty();
        diagnostics.report(Diagnostic.unrepaired(
                "catalogue-without-entries",
                empty ? Severity.INFO : Severity.WARNING,
                nothing.problem(),
                nothing.location()));
    }

    private void readInclude(LinkedDocuments.Opened from, ListItem include, List<ChainLink> chain) {
        String pointer = "/include" + include.pointer();
        boolean isText = include.node().isTextual();
        Optional<String> url = isText
                ? Optional.of(include.node().asText().strip()).filter(text -> !text.isEmpty())
                : CatalogValues.text(include.node(), "url");
        SourceLocation at = from.document().locate(isText ? pointer : pointer + "/url");
        if (url.isEmpty()) {
            diagnostics.reportUnreadable(
                    "include-unreadable", "expected the include to have a `url`, but it has none", at);
            return;
        }
        if (chain.size() > MAX_DEPTH || read.size() >= MAX_COUNT) {
            diagnostics.reportUnreadable(
                    "include-limit",
                    chain.size() > MAX_DEPTH
                            ? "catalogues include each other more than " + MAX_DEPTH
                                    + " levels deep; this one is ignored"
                            : "there are more than " + MAX_COUNT + " catalogues; this one is ignored",
                    at);
            return;
        }
        try {
            readIncluded(from.location(), url.get(), at, chain);
        } catch (InputException unreadable) {
            diagnostics.reportUnreadable(
                    "include-unreadable",
                    Severity.ERROR,
                    "the included catalogue " + Excerpt.of(DocumentLocation.redact(url.get())) + " cannot be read",
                    at,
                    unreadable);
        }
    }

    private void readIncluded(DocumentLocation from, String url, SourceLocation at, List<ChainLink> chain) {
        LinkedDocuments.Opened opened = links.open(from, url, at);
        Object identity = CanonicalLocation.of(opened.location());
        switch (DocumentKind.of(opened.document().root())) {
            case CATALOGUE -> {
                if (chain.stream().anyMatch(step -> step.identity().equals(identity))) {
                    diagnostics.report(circularInclude(at, opened.location(), chain));
                } else if (!read.add(identity)) {
                    diagnostics.report(repeatedCatalogue(at, opened.location()));
                } else {
                    readWithIncludes(opened, chain);
                }
            }
            case OPENAPI -> {
                diagnostics.report(Diagnostic.repaired(
                        "include-not-a-catalogue",
                        Severity.WARNING,
                        "expected the include to be a catalogue, but it is an OpenAPI document",
                        at,
                        "read as an entry with all of its operations"));
                entries.add(Entry.of(opened.document()));
            }
            case NEITHER ->
                throw new InputException(
                        opened.document().locate(""),
                        "expected a catalogue (with `apis`), but "
                                + DocumentKind.describe(opened.document().root()),
                        "check the URL of the include");
        }
    }

    private static Diagnostic circularInclude(SourceLocation at, DocumentLocation location, List<ChainLink> chain) {
        StringBuilder text = new StringBuilder();
        chain.forEach(step -> text.append(step.location().displayName()).append(" -> "));
        return Diagnostic.repaired(
                "include-circular",
                Severity.WARNING,
                "catalogues include each other in a circle: " + text + location.displayName(),
                at,
                "each is read once");
    }

    private static Diagnostic repeatedCatalogue(SourceLocation at, DocumentLocation location) {
        return Diagnostic.repaired(
                "catalogue-repeated",
                Severity.INFO,
                "the catalogue " + location.displayName() + " was already read",
                at,
                "its entries count once");
    }
}
