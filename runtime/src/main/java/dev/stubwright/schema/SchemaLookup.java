package dev.stubwright.schema;

import com.networknt.schema.Schema;
import java.util.Optional;

/** Finds the compiled schema at a site. */
interface SchemaLookup {

    /** @return empty if there is no schema at the site */
    Optional<Schema> find(Site site);
}
