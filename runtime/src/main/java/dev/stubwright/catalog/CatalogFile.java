package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the entries that one APIs.json catalogue lists itself, without the catalogues that it includes. */
final class CatalogFile {

    private final Document document;
    private final EntryReader reader;
    private final CatalogDiagnostics diagnostics;

    CatalogFile(Document document, EntryReader reader, CatalogDiagnostics losses) {
        this.document = document;
        this.reader = reader;
        this.diagnostics = losses;
    }

    void read(EntryList entries) {
        List<ListItem> apis = apis();
        reader.expect(apis);
        for (ListItem api : apis) {
            reader.read(api.node(), "/apis" + api.pointer()).ifPresent(entries::add);
        }
        reportIgnored("overlays", "overlays-not-applied", "are not applied; pass them with --overlay");
        reportIgnored("network", "network-not-followed", "are not followed");
    }

    /** Why the catalogue has no entries, as the end of "the catalogue has …"; empty if it has entries. */
    Optional<String> reasonWithoutEntries() {
        JsonNode apis = document.root().path("apis");
        if (!apis().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                apis.isMissingNode()
                        ? "none"
                        : apis.isArray() ? "an empty one" : CatalogValues.describe(apis) + " there");
    }

    /** Accepts a mapping instead of a list: the only entry, or entries by name. */
    private List<ListItem> apis() {
        JsonNode apis = document.root().path("apis");
        if (!apis.isObject()) {
            return apis.isArray() ? ListItem.of(apis) : List.of();
        }
        if (apis.has("properties")) {
            return notAList(ListItem.of(apis), "read as its only entry");
        }
        List<ListItem> named = new ArrayList<>();
        apis.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                named.add(new ListItem(JsonPointers.child("", member.getKey()), member.getValue()));
            }
        });
        return named.isEmpty() ? named : notAList(named, "read as " + named.size() + " entries under their names");
    }

    private List<ListItem> notAList(List<ListItem> read, String repair) {
        diagnostics.reportOnce(Diagnostic.repaired(
                "apis-not-a-list",
                Severity.WARNING,
                "expected `apis` to be a list, but found a mapping",
                document.locate("/apis"),
                repair));
        return read;
    }

    private void reportIgnored(String member, String id, String consequence) {
        int count = ListItem.of(document.root().path(member)).size();
        if (count > 0) {
            SourceLocation location = document.locate("/" + member);
            diagnostics.report(Diagnostic.unrepaired(
                    id, Severity.INFO, "the " + count + " `" + member + "` of the catalogue " + consequence, location));
        }
    }
}
