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

/** Swagger 2.0's {@code host}, {@code basePath} and {@code schemes}, as servers. */
final class ServerUpgrade {

    private ServerUpgrade() {}

    static void lift(WorkingDocument draft) {
        ObjectNode root = draft.root();
        String host = root.path("host").asText("").strip();
        String basePath = root.path("basePath").asText("").strip();
        if (BaseUrl.isWhole(basePath)) {
            tell(draft, "basePath", "a path", basePath);
            add(draft, "basePath", List.of(basePath));
            return;
        }
        String tidy = BaseUrl.tidy(basePath);
        if (!basePath.isEmpty() && !basePath.equals("/") && !basePath.equals(tidy)) {
            draft.at(root, "basePath")
                    .info(
                            "base-path-slashes",
                            "expected a basePath with one slash at its beginning and none at its end, but it is `"
                                    + basePath + "`")
                    .repaired("read as " + tidy);
        }
        if (!host.isEmpty()) {
            boolean url = BaseUrl.isWhole(host);
            if (url || host.contains("/")) {
                tell(draft, "host", "a host and its port", host);
            }
            add(
                    draft,
                    "host",
                    schemes(root.path("schemes")).stream()
                            .map(scheme -> url ? host + tidy : scheme + "://" + host + tidy)
                            .distinct()
                            .toList());
        } else if (!tidy.isEmpty()) {
            add(draft, "basePath", List.of(tidy));
        }
    }

    private static void tell(WorkingDocument draft, String member, String expected, String written) {
        draft.at(draft.root(), member)
                .info(
                        "host-miswritten",
                        "expected `" + member + "` to be " + expected + ", but it is `" + BaseUrl.shown(written) + "`")
                .repaired("read as a URL");
    }

    /** HTTPS first; without any that speaks HTTP, that. */
    private static List<String> schemes(JsonNode written) {
        List<String> schemes = new ArrayList<>();
        StringList.of(written).forEach(scheme -> schemes.add(scheme.strip().toLowerCase(Locale.ROOT)));
        schemes.retainAll(List.of("http", "https"));
        if (schemes.remove("https") || schemes.isEmpty()) {
            schemes.add(0, "https");
        }
        return schemes;
    }

    private static void add(WorkingDocument draft, String member, List<String> urls) {
        ObjectNode root = draft.root();
        ArrayNode servers = root.putArray("servers");
        Origin origin = draft.origins().of(root);
        for (String url : urls) {
            ObjectNode server = servers.addObject().put("url", url);
            draft.origins().inherit(server, root);
            if (origin != null) {
                draft.origins().leaf(server, "url", origin.child(member));
            }
        }
    }
}
