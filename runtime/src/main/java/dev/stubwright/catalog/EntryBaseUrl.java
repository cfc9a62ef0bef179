package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import java.util.Optional;

/**
 * The {@code baseURL} of an entry, not validated yet.
 *
 * @param location its line; empty if there is none
 */
record EntryBaseUrl(Optional<String> url, Optional<SourceLocation> location) {

    static EntryBaseUrl of(JsonNode api, String pointer, Document catalogue, CatalogDiagnostics losses) {
        // APIs.json says `baseURL`, except the text of version 0.15, which says `baseUrl`.
        Optional<String> member = Optional.empty();
        for (var names = api.fieldNames(); names.hasNext() && member.isEmpty(); ) {
            member = Optional.of(names.next()).filter("baseURL"::equalsIgnoreCase);
        }
        if (member.isEmpty()) {
            return new EntryBaseUrl(Optional.empty(), Optional.empty());
        }
        JsonNode written = api.path(member.get());
        SourceLocation location = catalogue.locate(pointer + "/" + member.get());
        Optional<String> url = CatalogValues.text(api, member.get());
        if (written.isContainerNode()) {
            url = firstText(written);
            losses.report(Diagnostic.repaired(
                    "base-url-not-a-text",
                    Severity.WARNING,
                    "expected `baseURL` to be a string, but found " + CatalogValues.describe(written),
                    location,
                    url.isPresent() ? "its first string is used" : "the servers of the document are used"));
        }
        return new EntryBaseUrl(url, Optional.of(location));
    }

    private static Optional<String> firstText(JsonNode list) {
        return list.valueStream()
                .filter(item ->
                        list.isArray() && item.isTextual() && !item.asText().isBlank())
                .map(item -> item.asText().strip())
                .findFirst();
    }
}
