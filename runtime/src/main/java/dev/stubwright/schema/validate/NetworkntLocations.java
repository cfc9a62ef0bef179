package dev.stubwright.schema.validate;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.SchemaLocation;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;

/** Converts between schema addresses and networknt's schema locations. */
final class NetworkntLocations {

    private static final AbsoluteIri DOCUMENT = AbsoluteIri.of(SchemaResources.DOCUMENT_URI);

    private NetworkntLocations() {}

    static SchemaAddress toAddress(SchemaLocation location) {
        String document = DOCUMENT.equals(location.getAbsoluteIri()) ? "" : String.valueOf(location.getAbsoluteIri());
        return new SchemaAddress(document, location.getFragment().toString());
    }

    static SchemaLocation toLocation(SchemaAddress address) {
        SchemaLocation location =
                new SchemaLocation(address.document().isEmpty() ? DOCUMENT : AbsoluteIri.of(address.document()));
        for (String token : JsonPointers.tokens(address.pointer())) {
            location = location.append(token);
        }
        return location;
    }
}
