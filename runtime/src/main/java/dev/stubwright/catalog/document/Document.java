package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.CanonicalLocation;
import dev.stubwright.catalog.location.DocumentLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document, or the front matter of a Markdown file, as a tree in which each node has a line. The tree
 * must not be modified; change a copy instead.
 *
 * @since 0.1
 */
@Internal
public final class Document {

    private final String source;
    private final JsonNode fileRoot;
    private final JsonNode root;
    private final NodeLocator locator;
    private final @Nullable DocumentLocation place;
    private final @Nullable Opener opener;
    private final String pointerInFile;
    private final List<Diagnostic> parseDiagnostics;

    Document(String source, JsonNode root, NodeLocator lines) {
        this(source, root, lines, null, null, "", List.of());
    }

    private Document(
            String source,
            JsonNode fileRoot,
            NodeLocator lines,
            @Nullable DocumentLocation place,
            @Nullable Opener opener,
            String pointerInFile,
            List<Diagnostic> loosely) {
        this.parseDiagnostics = loosely;
        this.source = source;
        this.fileRoot = fileRoot;
        this.root = fileRoot.at(pointerInFile);
        this.locator = lines;
        this.place = place;
        this.opener = opener;
        this.pointerInFile = pointerInFile;
    }

    /** Opens the documents that other documents refer to. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens a document.
         *
         * @throws InputException if the reference is not allowed or the document cannot be read
         */
        Document open(DocumentLocation from, String reference, SourceLocation at);
    }

    public Document withLocation(DocumentLocation found, Opener opener) {
        return new Document(source, fileRoot, locator, found, opener, pointerInFile, parseDiagnostics);
    }

    Document withDiagnostic(Diagnostic diagnostic) {
        List<Diagnostic> all = new ArrayList<>(parseDiagnostics);
        all.add(diagnostic);
        return new Document(source, fileRoot, locator, place, opener, pointerInFile, List.copyOf(all));
    }

    /**
     * The problems of its text that were repaired: JSON or YAML that is not quite valid, or an encoding other than
     * UTF-8.
     */
    public List<Diagnostic> parseDiagnostics() {
        return parseDiagnostics;
    }

    /** A document that is embedded in this one. */
    public Document subdocument(String pointer) {
        return new Document(source, fileRoot, locator, place, opener, pointerInFile + pointer, parseDiagnostics);
    }

    /** The JSON pointer to this document in its file; empty unless it is embedded in another document. */
    String pointerInFile() {
        return pointerInFile;
    }

    /**
     * Opens the document that a reference points to. References to the same location give the same document.
     *
     * @param reference a URL, or a path relative to this document; its fragment is ignored
     * @param at the line of the reference
     * @throws dev.stubwright.InputException if the reference is not allowed or the document cannot be read
     */
    @Internal
    public Document open(String reference, SourceLocation at) {
        if (place == null || opener == null) {
            throw new InputException(
                    at,
                    "relative references cannot be resolved, because this document was not read from a file or URL",
                    "read it from a file");
        }
        return opener.open(place, reference, at);
    }

    /** A key that is equal for the same part of the same file, even if the file was read under different names. */
    public Object identity() {
        record Part(Object place, String pointer) {}
        return new Part(place == null ? this : CanonicalLocation.of(place), pointerInFile);
    }

    /** The location that it was read from; empty if it was parsed from a string. */
    public Optional<DocumentLocation> place() {
        return Optional.ofNullable(place);
    }

    /**
     * The document as shown in messages: a path relative to the working folder, or an absolute URL; with a fragment if
     * it is embedded in another document.
     */
    public String source() {
        return pointerInFile.isEmpty() ? source : source + "#" + pointerInFile;
    }

    /** The tree as written, without any repair and with unresolved references. */
    @Internal
    public JsonNode root() {
        return root;
    }

    /**
     * The keys that occur more than once in an object, in the order of the tree. The last value is the one in the tree.
     */
    @Internal
    public List<DuplicateKey> duplicateKeys() {
        return DuplicateKey.of(root, locator.duplicateMembers(), this::locate);
    }

    /**
     * The location of a node; for a member of an object that is its key. If the node does not exist, returns the line
     * of its nearest existing ancestor with the given pointer.
     */
    public SourceLocation locate(String pointer) {
        NodeLocator.Position found = locator.find(fileRoot, pointerInFile + pointer);
        return new SourceLocation(source, found.line(), found.column(), pointerInFile + pointer);
    }
}
