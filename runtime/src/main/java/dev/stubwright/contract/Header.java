package dev.stubwright.contract;

import dev.stubwright.schema.Schema;
import java.util.Optional;

/**
 * A header of a response.
 *
 * @param name as written in the document; compared without case
 * @param required whether it must be there
 * @param schema the schema of its value, where one is known
 * @param pointer JSON pointer to it in the contract's document
 * @since 0.1
 */
public record Header(String name, boolean required, Optional<Schema> schema, String pointer) {}
