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

/** Reads a schema from a file of JSON or YAML, or from a part of a document: {@code FILE#/json/pointer}. */
final class SchemaFileReader {

    private SchemaFileReader() {}

    /**
     * @param requested the dialect, or {@code null} for that of the document; 3.1 if the document does not state it
     * @throws InputException if the file cannot be read or has no such schema
     */
    static Schema read(String option, @Nullable Dialect requested) {
        // A file may have a "#" in its name.
        int hash = Files.exists(PathOption.parse("--schema", option)) ? -1 : option.indexOf('#');
        String file = hash < 0 ? option : option.substring(0, hash);
        String pointer = hash < 0 ? "" : option.substring(hash + 1);
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new UsageException(
                    "--schema must have a JSON pointer after #, but was [" + option + "]",
                    "use a pointer such as " + file + "#/components/schemas/User");
        }
        String text = text(file);
        Optional<JsonNode> constant = constant(text);
        if (constant.isPresent() && pointer.isEmpty()) {
            return new Schemas(constant.get(), requested == null ? Dialect.OPENAPI_3_1 : requested).at("");
        }
        Document document = DocumentParser.parse(InstanceReader.sourceName(file), text);
        JsonNode schema = document.root().at(pointer);
        if (pointer.isEmpty() && (schema.has("openapi") || schema.has("swagger"))) {
            throw new UsageException(
                    file + " is an OpenAPI document, not a schema",
                    "name one of its schemas, such as " + file + "#/components/schemas/User");
        }
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new InputException(
                    document.locate(pointer),
                    "there is no schema" + (pointer.isEmpty() ? "" : " at " + pointer),
                    "check the pointer");
        }
        Dialect dialect = requested == null ? dialect(document.root()) : requested;
        return new Schemas(document.root(), dialect, Map.of(), document::locate).at(pointer);
    }

    private static Dialect dialect(JsonNode root) {
        return root.path("openapi").asText().startsWith("3.0") || root.has("swagger")
                ? Dialect.OPENAPI_3_0
                : Dialect.OPENAPI_3_1;
    }

    /** Boolean schemas: documents are objects or arrays, so the parser of documents does not read them. */
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
            return JsonDecoder.decode(Files.readAllBytes(path));
        } catch (JsonDecoder.NotJsonException invalid) {
            throw new InputException(SourceLocation.of(InstanceReader.sourceName(file)), invalid.problem(), "");
        } catch (IOException unreadable) {
            throw InstanceReader.inputException(file, unreadable);
        }
    }
}
