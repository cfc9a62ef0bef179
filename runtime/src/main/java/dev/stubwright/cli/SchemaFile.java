package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentParser;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema in a file of JSON or YAML, or behind {@code FILE#/json/pointer} inside a larger document. */
final class SchemaFile {

    private SchemaFile() {}

    /**
     * @param asked the dialect that is asked for, or {@code null} for that of the document, which is 3.1 where it does not say
     * @throws InputException if there is no schema
     */
    static Schema read(String given, @Nullable Dialect asked) {
        // A file may have a "#" in its name.
        int hash = Files.exists(PathOption.parse("--schema", given)) ? -1 : given.indexOf('#');
        String file = hash < 0 ? given : given.substring(0, hash);
        String pointer = hash < 0 ? "" : given.substring(hash + 1);
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new UsageException(
                    "--schema " + given + " has no JSON pointer behind its #",
                    "write it like " + file + "#/components/schemas/User");
        }
        String text = text(file);
        Optional<JsonNode> constant = constant(text);
        if (constant.isPresent() && pointer.isEmpty()) {
            return new Schemas(constant.get(), asked == null ? Dialect.OPENAPI_3_1 : asked).at("");
        }
        Document document = DocumentParser.parse(Instances.name(file), text);
        JsonNode schema = document.root().at(pointer);
        if (pointer.isEmpty() && (schema.has("openapi") || schema.has("swagger"))) {
            throw new UsageException(
                    file + " is an OpenAPI document and no schema",
                    "name one of its schemas, like " + file + "#/components/schemas/User");
        }
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new InputException(
                    document.locate(pointer),
                    "there is no schema" + (pointer.isEmpty() ? "" : " at " + pointer),
                    "look at the pointer");
        }
        Dialect dialect = asked == null ? dialect(document.root()) : asked;
        return new Schemas(document.root(), dialect, Map.of(), document::locate).at(pointer);
    }

    private static Dialect dialect(JsonNode root) {
        return root.path("openapi").asText().startsWith("3.0") || root.has("swagger")
                ? Dialect.OPENAPI_3_0
                : Dialect.OPENAPI_3_1;
    }

    /** The schemas that allow all and nothing. */
    private static Optional<JsonNode> constant(String text) {
        return switch (text.strip()) {
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private static String text(String file) {
        Path path = PathOption.parse("--schema", file);
        try {
            return JsonValue.text(Files.readAllBytes(path));
        } catch (JsonValue.NotJsonException noText) {
            throw new InputException(SourceLocation.of(Instances.name(file)), noText.problem(), "");
        } catch (IOException unreadable) {
            throw Instances.unreadable(file, unreadable);
        }
    }
}
