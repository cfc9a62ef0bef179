package dev.stubwright.schema.validate;

import com.networknt.schema.Schema;
import dev.stubwright.Internal;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.Optional;

/** Finds the compiled schema at a site. */
@Internal
public interface SchemaLookup {

    /** The schema at a site; empty if there is none. */
    Optional<Schema> find(SchemaAddress site);
}
