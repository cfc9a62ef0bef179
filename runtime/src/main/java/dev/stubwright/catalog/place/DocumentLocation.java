package dev.stubwright.catalog.place;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Sha256;
import dev.stubwright.SourceLocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a document lies. */
@Internal
public sealed interface DocumentLocation {

    Pattern USER_INFORMATION = Pattern.compile("(?i)^((?:[a-z][a-z0-9+.-]*:)?/*)[^/?#]*@");
    Pattern BEHIND_PATH = Pattern.compile("(?s)[?#].*");

    /** What it is called in messages. */
    String shown();

    /** A reference as messages may show it: without user information and query, which may hold secrets. */
    static String shown(String reference) {
        String bare = USER_INFORMATION.matcher(reference).replaceFirst("$1");
        return BEHIND_PATH.matcher(bare).replaceFirst("");
    }

    static InputException outside(SourceLocation at, String target) {
        return new InputException(
                at,
                "[" + shown(target) + "] leads out of the folder of its catalogue or mirror, which is not allowed",
                "put a copy of it below that folder");
    }

    /**
     * A file.
     *
     * @param root nothing outside this folder may be read on behalf of the document
     * @param named whether the user named the file, who may well name a link to somewhere else
     */
    record Local(Path file, Path root, String shown, boolean named) implements DocumentLocation {}

    /**
     * Something on the class path.
     *
     * @param name from the top of the class path, {@code apis/apis.md}
     * @param root nothing outside this folder may be read on behalf of the document; empty, or with a slash at its end
     * @param location the URL of the folder or archive that holds the resource, and all that its documents refer to
     */
    record Resource(String name, String root, String location) implements DocumentLocation {

        @Override
        public String shown() {
            return "classpath:" + name;
        }
    }

    /**
     * A URL. Places are equal if the same URL is asked for.
     *
     * @param uri what is asked for
     * @param base what references in the document are relative to: where redirects ended
     */
    record Remote(URI uri, URI base) implements DocumentLocation {

        public Remote(URI uri) {
            this(uri, uri);
        }

        /** As fit to be kept: without user information, query and fragment. */
        public static URI withoutSecrets(URI uri) {
            return URI.create(DocumentLocation.shown(uri.toString()));
        }

        /**
         * Without user information, which says only who asks, and with a hash instead of a query, which may be a secret: two
         * URLs that differ in their query are two documents.
         */
        @Override
        public String shown() {
            String query = uri.getRawQuery();
            String shown = DocumentLocation.shown(uri.toString());
            return query == null ? shown : shown + "?" + Sha256.abbreviate(Sha256.hex(query));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Remote remote && uri.equals(remote.uri);
        }

        @Override
        public int hashCode() {
            return uri.hashCode();
        }

        /** Not the secrets that the URLs may hold. */
        @Override
        public String toString() {
            return shown();
        }
    }
}
