package dev.stubwright.schema;

import com.networknt.schema.Schema;
import java.util.Optional;

/** Finds the compiled schema at a site. */
interface SchemaLookup {

    /** The schema at a site; empty if there is none. */
    Optional<Schema> find(Site site);
}
