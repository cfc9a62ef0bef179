package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Converts {@code host}, {@code basePath} and {@code schemes} of Swagger 2.0 to {@code servers}. */
final class ServerUpgrade {

    private ServerUpgrade() {}

    static void upgrade(WorkingDocument document) {
        ObjectNode root = document.root();
        String host = root.path("host").asText("").strip();
        String basePath = root.path("basePath").asText("").strip();
        if (BaseUrl.hasScheme(basePath)) {
            reportUrl(document, "basePath", "a path", basePath);
            addServers(document, "basePath", List.of(basePath));
            return;
        }
        String normalizedPath = BaseUrl.tidy(basePath);
        if (!basePath.isEmpty() && !basePath.equals("/") && !basePath.equals(normalizedPath)) {
            document.at(root, "basePath")
                    .info(
                            "base-path-slashes",
                            "`basePath` must begin with one slash and not end with one, but is `" + basePath + "`")
                    .repaired("read as " + normalizedPath);
        }
        if (!host.isEmpty()) {
            boolean url = BaseUrl.hasScheme(host);
            if (url || host.contains("/")) {
                reportUrl(document, "host", "a host with an optional port", host);
            }
            addServers(
                    document,
                    "host",
                    httpSchemes(root.path("schemes")).stream()
                            .map(scheme -> url ? host + normalizedPath : scheme + "://" + host + normalizedPath)
                            .distinct()
                            .toList());
        } else if (!normalizedPath.isEmpty()) {
            addServers(document, "basePath", List.of(normalizedPath));
        }
    }

    private static void reportUrl(WorkingDocument document, String member, String expected, String written) {
        document.at(document.root(), member)
                .info(
                        "host-miswritten",
                        "`" + member + "` must be " + expected + ", but is `" + BaseUrl.shown(written) + "`")
                .repaired("read as a URL");
    }

    /** HTTPS comes first, and is the default. */
    private static List<String> httpSchemes(JsonNode written) {
        List<String> schemes = new ArrayList<>();
        StringList.of(written).forEach(scheme -> schemes.add(scheme.strip().toLowerCase(Locale.ROOT)));
        schemes.retainAll(List.of("http", "https"));
        if (schemes.remove("https") || schemes.isEmpty()) {
            schemes.add(0, "https");
        }
        return schemes;
    }

    private static void addServers(WorkingDocument document, String member, List<String> urls) {
        ObjectNode root = document.root();
        ArrayNode servers = root.putArray("servers");
        Origin origin = document.origins().of(root);
        for (String url : urls) {
            ObjectNode server = servers.addObject().put("url", url);
            document.origins().inherit(server, root);
            if (origin != null) {
                document.origins().registerMember(server, "url", origin.child(member));
            }
        }
    }
}
