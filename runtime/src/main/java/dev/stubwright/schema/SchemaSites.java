package dev.stubwright.schema;

import dev.stubwright.Pointers;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.SchemaLocation;

/** Converts between our sites and networknt's locations. */
final class SchemaSites {

    private static final AbsoluteIri DOCUMENT = AbsoluteIri.of(Resources.UNNAMED);

    private SchemaSites() {}

    static Site site(SchemaLocation location) {
        String document = DOCUMENT.equals(location.getAbsoluteIri()) ? "" : String.valueOf(location.getAbsoluteIri());
        return new Site(document, location.getFragment().toString());
    }

    static SchemaLocation location(Site site) {
        SchemaLocation location =
                new SchemaLocation(site.document().isEmpty() ? DOCUMENT : AbsoluteIri.of(site.document()));
        for (String token : Pointers.tokens(site.pointer())) {
            location = location.append(token);
        }
        return location;
    }
}
