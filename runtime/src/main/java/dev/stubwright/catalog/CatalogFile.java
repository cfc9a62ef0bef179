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

/** What one APIs.json catalogue lists itself: its entries, without those of the catalogues that it includes. */
final class CatalogFile {

    private final Document document;
    private final EntryReader reader;
    private final ReadingProblems losses;

    CatalogFile(Document document, EntryReader reader, ReadingProblems losses) {
        this.document = document;
        this.reader = reader;
        this.losses = losses;
    }

    void read(EntryList entries) {
        List<ListItem> apis = apis();
        reader.expect(apis);
        for (ListItem api : apis) {
            reader.read(api.node(), "/apis" + api.pointer()).ifPresent(entries::add);
        }
        untouched("overlays", "overlays-not-applied", "are not applied; name them by --overlay");
        untouched("network", "network-not-followed", "are not followed");
    }

    /** Why it lists nothing, as the end of "but …"; empty if it lists something. */
    Optional<String> reasonForNothing() {
        JsonNode apis = document.root().path("apis");
        if (!apis().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                apis.isMissingNode() ? "none" : apis.isArray() ? "an empty one" : TextMembers.kind(apis) + " there");
    }

    /** Instead of a list there may be its only entry, or entries under their names. */
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
        losses.tellOnce(Diagnostic.repaired(
                "apis-not-a-list",
                Severity.WARNING,
                "expected `apis` to be a list, but found a mapping",
                document.locate("/apis"),
                repair));
        return read;
    }

    private void untouched(String member, String id, String what) {
        int count = ListItem.of(document.root().path(member)).size();
        if (count > 0) {
            SourceLocation location = document.locate("/" + member);
            losses.tell(Diagnostic.unrepaired(
                    id, Severity.INFO, "the " + count + " `" + member + "` of the catalogue " + what, location));
        }
    }
}
