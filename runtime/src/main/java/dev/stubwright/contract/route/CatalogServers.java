package dev.stubwright.contract.route;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.DiagnosticCollector;
import java.util.Optional;

/** Makes one of what the catalogue says about a server and what the document says. */
final class CatalogServers {

    private final Entry entry;
    private final BaseUrl own;
    private final DiagnosticCollector diagnostics;

    CatalogServers(Entry entry, BaseUrl own, DiagnosticCollector diagnostics) {
        this.entry = entry;
        this.own = own;
        this.diagnostics = diagnostics;
    }

    BaseUrl base() {
        if (entry.baseUrl().isEmpty()) {
            return own;
        }
        String written = entry.baseUrl().get();
        Optional<CatalogBaseUrl> listed = CatalogBaseUrl.read(written);
        if (listed.isEmpty()) {
            tell(
                    "base-url-unusable",
                    Severity.WARNING,
                    "expected baseURL to be an absolute URL, but it is `" + BaseUrl.shown(written) + "`",
                    own.origin().isEmpty() ? "no server is assumed" : "the document's own server is taken, " + own);
            return own;
        }
        BaseUrl base = new BaseUrl(origin(listed.get()), path(listed.get()));
        listed.get().faults().forEach(fault -> tell(fault, BaseUrl.shown(written), base));
        return base;
    }

    /** The document may know better than a guess. */
    private String origin(CatalogBaseUrl listed) {
        String origin = listed.origin().orElse(own.origin());
        boolean sameHost = listed.guessedScheme()
                && own.origin().replaceFirst("^https?:", "").equals(origin.replaceFirst("^https?:", ""));
        return sameHost ? own.origin() : origin;
    }

    /** Many catalogues list the host alone and leave the base path to the document. */
    private String path(CatalogBaseUrl listed) {
        return listed.path().isEmpty() ? own.path() : listed.path();
    }

    private void tell(CatalogBaseUrl.Fault fault, String written, BaseUrl base) {
        String repair = base.equals(BaseUrl.NONE)
                ? "no server is assumed"
                : base.origin().isEmpty() ? "read as " + base + " on a server that is not known" : "read as " + base;
        switch (fault) {
            case MISWRITTEN ->
                tell(
                        "base-url-miswritten",
                        Severity.WARNING,
                        "expected baseURL to begin with https:// or http:// and a host, but it is `" + written + "`",
                        repair);
            case TEMPLATE ->
                tell(
                        "base-url-template",
                        Severity.WARNING,
                        "expected baseURL to be one URL, but `" + written + "` has a variable that nothing defines",
                        repair);
            case DOUBLE_SLASH ->
                tell(
                        "base-url-double-slash",
                        Severity.INFO,
                        "the path of baseURL `" + written + "` has an empty segment",
                        repair);
            case MORE_THAN_A_BASE ->
                tell(
                        "base-url-trimmed",
                        Severity.INFO,
                        "expected baseURL to end with a path, but `" + written
                                + "` comes with user information, a query or a fragment",
                        repair);
        }
    }

    private void tell(String id, Severity severity, String message, String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, entry.baseUrlLocation(), repair));
    }
}
