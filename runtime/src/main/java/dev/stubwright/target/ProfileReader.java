package dev.stubwright.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentFiles;
import dev.stubwright.catalog.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses profiles. The built-in ones are files of the same form. */
final class ProfileReader {

    private static final List<String> BUILT_IN = List.of("generic", "okta");

    private ProfileReader() {}

    static ProfileData named(String nameOrFile, Path folder) {
        if (BUILT_IN.contains(nameOrFile)) {
            return builtIn(nameOrFile);
        }
        Path file = file(nameOrFile, folder);
        if (file == null || !Files.isRegularFile(file)) {
            throw new UsageException(
                    "there is no profile " + nameOrFile,
                    "use one of " + String.join(", ", BUILT_IN) + ", or the path of a profile file");
        }
        return read(DocumentFiles.read(file, nameOrFile.replace('\\', '/')));
    }

    static ProfileData builtIn(String name) {
        String resource = "profiles/" + name + ".json";
        try (InputStream in = ProfileReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this jar");
            }
            return read(DocumentParser.parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProfileData read(Document document) {
        ProfileNode root = ProfileNode.root(document)
                .object(Set.of("name", "environment", "credential", "rateLimit", "errors", "lookups", "fixtures"));
        ProfileNode environment = root.get("environment");
        if (environment != null) {
            environment.object(Set.of("url", "token"));
        }
        return new ProfileData(
                root.text("name"),
                environment == null ? "" : environment.textOr("url", ""),
                environment == null ? "" : environment.textOr("token", ""),
                credential(root.get("credential")),
                rateLimit(root.get("rateLimit")),
                root.items("errors").stream().map(ProfileNode::jsonPointer).toList(),
                lookups(root),
                fixtures(root));
    }

    private static @Nullable CredentialForm credential(@Nullable ProfileNode node) {
        if (node == null) {
            return null;
        }
        String format = node.object(Set.of("header", "format")).text("format");
        if (!format.contains("{token}") && !format.contains("{basic}")) {
            throw node.require("format").error("the format contains neither {token} nor {basic}", "add {token}");
        }
        return CredentialForm.header(node.text("header"), format);
    }

    private static RateLimitHeaders rateLimit(@Nullable ProfileNode node) {
        if (node == null) {
            return RateLimitHeaders.UNKNOWN;
        }
        node.object(Set.of("remaining", "reset", "form"));
        RateLimitHeaders.ResetForm form =
                switch (node.text("form")) {
                    case "epoch-seconds" -> RateLimitHeaders.ResetForm.EPOCH_SECONDS;
                    case "seconds" -> RateLimitHeaders.ResetForm.SECONDS;
                    default -> throw node.require("form").error("unknown form", "use epoch-seconds or seconds");
                };
        return new RateLimitHeaders(node.text("remaining"), node.text("reset"), form);
    }

    private static List<ResourceLookup> lookups(ProfileNode root) {
        List<ResourceLookup> lookups = new ArrayList<>();
        root.members("lookups").forEach((key, node) -> {
            node.object(Set.of("path", "value"));
            ProfileRequest request = new ProfileRequest("GET", path(node), null, List.of());
            lookups.add(new ResourceLookup(
                    new ResourceKey(key), request, node.require("value").jsonPointer()));
        });
        return lookups;
    }

    private static List<Fixture> fixtures(ProfileNode root) {
        List<Fixture> fixtures = new ArrayList<>();
        root.members("fixtures").forEach((key, node) -> {
            node.object(Set.of("create", "value", "destroy"));
            List<ProfileRequest> destroy =
                    node.items("destroy").stream().map(ProfileReader::request).toList();
            if (destroy.isEmpty()) {
                throw node.error("a fixture must have destroy", "add the requests that destroy it");
            }
            fixtures.add(new Fixture(
                    new ResourceKey(key),
                    request(node.require("create")),
                    node.require("value").jsonPointer(),
                    destroy));
        });
        return fixtures;
    }

    private static ProfileRequest request(ProfileNode node) {
        node.object(Set.of("method", "path", "body", "tolerate"));
        ProfileNode body = node.get("body");
        JsonNode json = body == null ? null : body.json();
        List<Integer> tolerated =
                node.items("tolerate").stream().map(ProfileNode::status).toList();
        return new ProfileRequest(node.text("method").toUpperCase(Locale.ROOT), path(node), json, tolerated);
    }

    private static String path(ProfileNode node) {
        String path = node.text("path");
        if (!path.startsWith("/")) {
            throw node.require("path").error("a path must start with a slash", "remove scheme and host");
        }
        return path;
    }

    private static @Nullable Path file(String text, Path folder) {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
