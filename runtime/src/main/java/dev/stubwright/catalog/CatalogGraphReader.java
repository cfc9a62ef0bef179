package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads catalogues and those that they include: each once, its own entries first, in the order in which they are named. */
final class CatalogGraphReader {

    // Galleries include galleries of galleries; nobody needs more than this, and a server could go on for ever.
    private static final int MAX_DEPTH = 20;
    private static final int MAX_COUNT = 1_000;

    private final LinkedDocuments links;
    private final ReadingProblems losses;
    private final EntryList entries;
    private final boolean wantsCollections;
    private final Set<Object> read = new HashSet<>();

    CatalogGraphReader(LinkedDocuments links, ReadingProblems losses, EntryList entries, boolean wantsCollections) {
        this.links = links;
        this.losses = losses;
        this.entries = entries;
        this.wantsCollections = wantsCollections;
    }

    /** One step of the way from the catalogue that was named to one that is included. */
    private record Step(Object identity, DocumentLocation place) {}

    /** @throws InputException if nothing can be read of it and of what it includes */
    void read(DocumentLocation place, Document document) {
        if (!read.add(LocationIdentity.of(place))) {
            losses.tell(repeated(document.locate(""), place));
            return;
        }
        losses.begin();
        int before = entries.found();
        boolean includes = follow(new LinkedDocuments.Opened(place, document), List.of());
        if (entries.found() == before) {
            throw losses.everything(document, includes ? "entries and includes" : "entries");
        }
    }

    private boolean follow(LinkedDocuments.Opened opened, List<Step> chain) {
        DocumentLocation place = opened.place();
        Document document = opened.document();
        EntryReader reader = new EntryReader(place, document, links, losses, wantsCollections);
        CatalogFile file = new CatalogFile(document, reader, losses);
        List<ListItem> includes = ListItem.includes(document.root());
        Optional<String> nothing = file.reasonForNothing();
        if (nothing.isPresent()
                && (includes.isEmpty() || !document.root().path("apis").isMissingNode())) {
            withoutApis(document, nothing.get(), chain.isEmpty() && includes.isEmpty());
        }
        file.read(entries);
        List<Step> way = new ArrayList<>(chain);
        way.add(new Step(LocationIdentity.of(place), place));
        includes.forEach(include -> include(opened, include, way));
        return !includes.isEmpty();
    }

    private void withoutApis(Document document, String found, boolean isAll) {
        InputException nothing = new InputException(
                document.locate("/apis"),
                "expected a list `apis` with at least one entry, but the catalogue has " + found,
                "check whether the catalogue was fetched whole");
        if (isAll) {
            throw nothing;
        }
        // A catalogue may well keep an empty list beside its includes.
        boolean empty = document.root().path("apis").isEmpty();
        losses.tell(Diagnostic.unrepaired(
                "catalogue-without-entries",
                empty ? Severity.INFO : Severity.WARNING,
                nothing.problem(),
                nothing.location()));
    }

    private void include(LinkedDocuments.Opened from, ListItem include, List<Step> way) {
        String pointer = "/include" + include.pointer();
        boolean isText = include.node().isTextual();
        Optional<String> url = isText
                ? Optional.of(include.node().asText().strip()).filter(text -> !text.isEmpty())
                : TextMembers.of(include.node(), "url");
        SourceLocation at = from.document().locate(isText ? pointer : pointer + "/url");
        if (url.isEmpty()) {
            losses.lose("include-unreadable", "expected an include with a url, but found none", at);
            return;
        }
        if (way.size() > MAX_DEPTH || read.size() >= MAX_COUNT) {
            losses.lose(
                    "include-limit",
                    way.size() > MAX_DEPTH
                            ? "catalogues include each other more than " + MAX_DEPTH + " deep; this one is left out"
                            : "there are more than " + MAX_COUNT + " catalogues; this one is left out",
                    at);
            return;
        }
        try {
            open(from.place(), url.get(), at, way);
        } catch (InputException unreadable) {
            losses.lose(
                    "include-unreadable",
                    Severity.ERROR,
                    "the included catalogue " + DocumentExcerpt.of(DocumentLocation.shown(url.get()))
                            + " cannot be read",
                    at,
                    unreadable);
        }
    }

    private void open(DocumentLocation from, String url, SourceLocation at, List<Step> way) {
        LinkedDocuments.Opened opened = links.open(from, url, at);
        Object identity = LocationIdentity.of(opened.place());
        switch (DocumentKind.of(opened.document().root())) {
            case CATALOGUE -> {
                if (way.stream().anyMatch(step -> step.identity().equals(identity))) {
                    losses.tell(circular(at, opened.place(), way));
                } else if (!read.add(identity)) {
                    losses.tell(repeated(at, opened.place()));
                } else {
                    follow(opened, way);
                }
            }
            case OPENAPI -> {
                losses.tell(Diagnostic.repaired(
                        "include-not-a-catalogue",
                        Severity.WARNING,
                        "expected the include to be a catalogue, but it is an OpenAPI document",
                        at,
                        "read as an entry that means all of it"));
                entries.add(DocumentEntry.entry(opened.document()));
            }
            case NEITHER ->
                throw new InputException(
                        opened.document().locate(""),
                        "expected a catalogue (with a list `apis`), but "
                                + DocumentKind.guess(opened.document().root()),
                        "check what is included");
        }
    }

    private static Diagnostic circular(SourceLocation at, DocumentLocation place, List<Step> way) {
        StringBuilder chain = new StringBuilder();
        way.forEach(step -> chain.append(step.place().shown()).append(" -> "));
        return Diagnostic.repaired(
                "include-circular",
                Severity.WARNING,
                "catalogues include each other in a circle: " + chain + place.shown(),
                at,
                "each is read once");
    }

    private static Diagnostic repeated(SourceLocation at, DocumentLocation place) {
        return Diagnostic.repaired(
                "catalogue-repeated",
                Severity.INFO,
                "the catalogue " + place.shown() + " was read already",
                at,
                "it counts once");
    }
}
