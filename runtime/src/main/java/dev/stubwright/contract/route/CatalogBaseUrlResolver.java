package dev.stubwright.contract.route;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.DiagnosticCollector;
import java.util.Optional;

/** Combines the {@code baseURL} of a catalogue entry with the server of its document. */
final class CatalogBaseUrlResolver {

    private final Entry entry;
    private final BaseUrl documentBase;
    private final DiagnosticCollector diagnostics;

    CatalogBaseUrlResolver(Entry entry, BaseUrl own, DiagnosticCollector diagnostics) {
        this.entry = entry;
        this.documentBase = own;
        this.diagnostics = diagnostics;
    }

    BaseUrl resolve() {
        if (entry.baseUrl().isEmpty()) {
            return documentBase;
        }
        String baseUrl = entry.baseUrl().get();
        Optional<CatalogBaseUrl> parsed = CatalogBaseUrl.parse(baseUrl);
        if (parsed.isEmpty()) {
            report(
                    "base-url-unusable",
                    Severity.WARNING,
                    "baseURL must be an absolute URL, but is `" + BaseUrl.shown(baseUrl) + "`",
                    documentBase.origin().isEmpty()
                            ? "no server is assumed"
                            : "the document's own server is used, " + documentBase);
            return documentBase;
        }
        BaseUrl base = new BaseUrl(origin(parsed.get()), path(parsed.get()));
        parsed.get().faults().forEach(fault -> report(fault, BaseUrl.shown(baseUrl), base));
        return base;
    }

    /** Prefers the document's origin if it has the same host and the scheme of the base URL is only guessed. */
    private String origin(CatalogBaseUrl parsed) {
        String origin = parsed.origin().orElse(documentBase.origin());
        boolean sameHost = parsed.guessedScheme()
                && documentBase.origin().replaceFirst("^https?:", "").equals(origin.replaceFirst("^https?:", ""));
        return sameHost ? documentBase.origin() : origin;
    }

    /** Many catalogues list only the host. The base path then comes from the document. */
    private String path(CatalogBaseUrl parsed) {
        return parsed.path().isEmpty() ? documentBase.path() : parsed.path();
    }

    private void report(CatalogBaseUrl.Fault fault, String baseUrl, BaseUrl base) {
        String repair = base.equals(BaseUrl.NONE)
                ? "no server is assumed"
                : base.origin().isEmpty() ? "read as " + base + " on an unknown server" : "read as " + base;
        switch (fault) {
            case MALFORMED ->
                report(
                        "base-url-miswritten",
                        Severity.WARNING,
                        "baseURL must begin with https:// or http:// and a host, but is `" + baseUrl + "`",
                        repair);
            case TEMPLATE ->
                report(
                        "base-url-template",
                        Severity.WARNING,
                        "baseURL must not contain variables, but is `" + baseUrl + "`",
                        repair);
            case DOUBLE_SLASH ->
                report(
                        "base-url-double-slash",
                        Severity.INFO,
                        "the path of baseURL `" + baseUrl + "` has an empty segment",
                        repair);
            case EXTRA_PARTS ->
                report(
                        "base-url-trimmed",
                        Severity.INFO,
                        "baseURL must not have user information, a query or a fragment, but `" + baseUrl + "` has one",
                        repair);
        }
    }

    private void report(String id, Severity severity, String message, String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, entry.baseUrlLocation(), repair));
    }
}
