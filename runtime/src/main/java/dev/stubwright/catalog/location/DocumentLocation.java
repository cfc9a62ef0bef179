package dev.stubwright.catalog.location;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Sha256;
import dev.stubwright.SourceLocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The location of a document. */
@Internal
public sealed interface DocumentLocation {

    Pattern USER_INFORMATION = Pattern.compile("(?i)^((?:[a-z][a-z0-9+.-]*:)?/*)[^/?#]*@");
    Pattern BEHIND_PATH = Pattern.compile("(?s)[?#].*");

    /** The location as shown in messages. */
    String displayName();

    /**
     * Removes user information and query from a reference, since they may be secrets and must not appear in messages.
     */
    static String redact(String reference) {
        String bare = USER_INFORMATION.matcher(reference).replaceFirst("$1");
        return BEHIND_PATH.matcher(bare).replaceFirst("");
    }

    static InputException outsideRoot(SourceLocation at, String target) {
        return new InputException(
                at,
                "[" + redact(target) + "] is outside the folder of its catalogue or mirror, which is not allowed",
                "copy it into that folder");
    }

    /**
     * A file.
     *
     * @param root the folder that the document's references must not leave
     * @param namedByUser whether the user named the file; such a file may be a symbolic link out of the folder
     */
    record Local(Path file, Path root, String displayName, boolean namedByUser) implements DocumentLocation {}

    /**
     * A class path resource.
     *
     * @param name the path from the root of the class path, for example {@code apis/apis.md}
     * @param root the folder that the document's references must not leave; empty, or with a slash at its end
     * @param location the URL of the folder or archive that contains the resource and all documents that it refers
     *     to
     */
    record Resource(String name, String root, String location) implements DocumentLocation {

        @Override
        public String displayName() {
            return "classpath:" + name;
        }
    }

    /**
     * A URL. Two locations are equal if their requested URLs are equal.
     *
     * @param uri the requested URL
     * @param base the URL after redirects, which relative references are resolved against
     */
    record Remote(URI uri, URI base) implements DocumentLocation {

        public Remote(URI uri) {
            this(uri, uri);
        }

        /** Removes user information, query and fragment, so that the URL may be stored. */
        public static URI withoutSecrets(URI uri) {
            return URI.create(DocumentLocation.redact(uri.toString()));
        }

        /**
         * Without user information, which may be a secret. The query, which may be one too, is replaced by a hash,
         * since URLs with different queries are different documents.
         */
        @Override
        public String displayName() {
            String query = uri.getRawQuery();
            String shown = DocumentLocation.redact(uri.toString());
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

        /** Hides the secrets of the URLs. */
        @Override
        public String toString() {
            return displayName();
        }
    }
}
