package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.Optional;

/**
 * The {@code baseURL} of an entry; whether a request could be sent there is for others to say.
 *
 * @param location its line; empty where there is none
 */
record EntryBaseUrl(Optional<String> url, Optional<SourceLocation> location) {

    static EntryBaseUrl of(JsonNode api, String pointer, Document catalogue, ReadingProblems losses) {
        // `baseURL` in all versions but 0.15's text, which says `baseUrl`.
        Optional<String> member = Optional.empty();
        for (var names = api.fieldNames(); names.hasNext() && member.isEmpty(); ) {
            member = Optional.of(names.next()).filter("baseURL"::equalsIgnoreCase);
        }
        if (member.isEmpty()) {
            return new EntryBaseUrl(Optional.empty(), Optional.empty());
        }
        JsonNode written = api.path(member.get());
        SourceLocation location = catalogue.locate(pointer + "/" + member.get());
        Optional<String> url = TextMembers.of(api, member.get());
        if (written.isContainerNode()) {
            url = first(written);
            losses.tell(Diagnostic.repaired(
                    "base-url-not-a-text",
                    Severity.WARNING,
                    "expected baseURL to be a text, but found " + TextMembers.kind(written),
                    location,
                    url.isPresent() ? "its first text is taken" : "the document's own server counts"));
        }
        return new EntryBaseUrl(url, Optional.of(location));
    }

    private static Optional<String> first(JsonNode list) {
        return list.valueStream()
                .filter(item ->
                        list.isArray() && item.isTextual() && !item.asText().isBlank())
                .map(item -> item.asText().strip())
                .findFirst();
    }
}
