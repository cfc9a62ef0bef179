package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import dev.stubwright.Internal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The meta-schemas of JSON Schema, which are included in networknt. */
@Internal
public final class MetaSchemas {

    private static final Set<String> HOSTS = Set.of("https://json-schema.org/", "http://json-schema.org/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private MetaSchemas() {}

    public static boolean contains(String uri) {
        return !path(uri).isEmpty() && SchemaRegistry.class.getResource(path(uri)) != null;
    }

    static JsonNode read(String uri) {
        try (InputStream text = SchemaRegistry.class.getResourceAsStream(path(uri))) {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(String uri) {
        for (String host : HOSTS) {
            if (uri.startsWith(host + "draft") && !uri.contains("..")) {
                return "/" + uri.substring(host.length());
            }
        }
        return "";
    }
}
