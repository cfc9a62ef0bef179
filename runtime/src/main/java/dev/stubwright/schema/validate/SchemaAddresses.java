package dev.stubwright.schema.validate;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.SchemaLocation;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;

/** Converts between our sites and networknt's locations. */
final class SchemaAddresses {

    private static final AbsoluteIri DOCUMENT = AbsoluteIri.of(SchemaResources.UNNAMED);

    private SchemaAddresses() {}

    static SchemaAddress site(SchemaLocation location) {
        String document = DOCUMENT.equals(location.getAbsoluteIri()) ? "" : String.valueOf(location.getAbsoluteIri());
        return new SchemaAddress(document, location.getFragment().toString());
    }

    static SchemaLocation location(SchemaAddress site) {
        SchemaLocation location =
                new SchemaLocation(site.document().isEmpty() ? DOCUMENT : AbsoluteIri.of(site.document()));
        for (String token : JsonPointers.tokens(site.pointer())) {
            location = location.append(token);
        }
        return location;
    }
}
