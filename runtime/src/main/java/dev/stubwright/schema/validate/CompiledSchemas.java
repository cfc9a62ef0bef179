package dev.stubwright.schema.validate;

import com.networknt.schema.Schema;
import dev.stubwright.Internal;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.Optional;

/** Finds compiled schemas. */
@Internal
public interface CompiledSchemas {

    /** The compiled schema at an address; empty if there is none. */
    Optional<Schema> find(SchemaAddress address);
}
