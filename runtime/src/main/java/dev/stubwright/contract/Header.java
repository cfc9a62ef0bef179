package dev.stubwright.contract;

import dev.stubwright.schema.Schema;
import java.util.Optional;

/**
 * A header of a response or of a part of a multipart body (OpenAPI 3.0.3, Header Object).
 *
 * @param name the name as documented; compare it case-insensitively
 * @param required whether the header must be sent
 * @param schema the schema of its value; empty if unknown
 * @param pointer JSON pointer to the header in the contract's document
 * @since 0.1
 */
public record Header(String name, boolean required, Optional<Schema> schema, String pointer) {}
