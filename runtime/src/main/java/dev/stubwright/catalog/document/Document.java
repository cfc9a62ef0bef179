package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document (front matter of a Markdown file included) as a tree that knows the line of each of its nodes.
 * Immutable by agreement: whoever changes the tree works on a copy.
 *
 * @since 0.1
 */
@Internal
public final class Document {

    private final String source;
    private final JsonNode whole;
    private final JsonNode root;
    private final NodeLines lines;
    private final @Nullable DocumentLocation place;
    private final @Nullable Opener opener;
    private final String within;
    private final List<Diagnostic> loosely;

    Document(String source, JsonNode root, NodeLines lines) {
        this(source, root, lines, null, null, "", List.of());
    }

    private Document(
            String source,
            JsonNode whole,
            NodeLines lines,
            @Nullable DocumentLocation place,
            @Nullable Opener opener,
            String within,
            List<Diagnostic> loosely) {
        this.loosely = loosely;
        this.source = source;
        this.whole = whole;
        this.root = whole.at(within);
        this.lines = lines;
        this.place = place;
        this.opener = opener;
        this.within = within;
    }

    /** Opens what documents refer to, by the rules of one run. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens a document.
         *
         * @throws InputException if it may not be read, or cannot be
         */
        Document open(DocumentLocation from, String reference, SourceLocation at);
    }

    public Document at(DocumentLocation found, Opener opener) {
        return new Document(source, whole, lines, found, opener, within, loosely);
    }

    Document readLoosely(Diagnostic told) {
        List<Diagnostic> all = new ArrayList<>(loosely);
        all.add(told);
        return new Document(source, whole, lines, place, opener, within, List.copyOf(all));
    }

    /** In what its text is not quite JSON or YAML, or not in UTF-8, if it is not. */
    public List<Diagnostic> loosely() {
        return loosely;
    }

    /** A document of its own that is written inside this one. */
    public Document inside(String pointer) {
        return new Document(source, whole, lines, place, opener, within + pointer, loosely);
    }

    /** JSON pointer to this document in the one that holds it; empty for a document of its own. */
    String within() {
        return within;
    }

    /**
     * Opens the document that a reference names; the same one for every reference to the same place.
     *
     * @param reference a URL, or a path relative to this document; a fragment is left aside
     * @param at the line that refers
     * @throws dev.stubwright.InputException if it may not be read, or cannot be
     */
    @Internal
    public Document open(String reference, SourceLocation at) {
        if (place == null || opener == null) {
            throw new InputException(
                    at, "this document was not read from a place, so nothing is relative to it", "name its file");
        }
        return opener.open(place, reference, at);
    }

    /** Equal for the same part of the same file, under whatever names the file was reached. */
    public Object identity() {
        record Part(Object place, String pointer) {}
        return new Part(place == null ? this : LocationIdentity.of(place), within);
    }

    /** Where it was read from; empty if it was given as text. */
    public Optional<DocumentLocation> place() {
        return Optional.ofNullable(place);
    }

    /**
     * What the document is called in messages: a path relative to the working folder, or an absolute URL; with a fragment
     * if it is written inside another.
     */
    public String source() {
        return within.isEmpty() ? source : source + "#" + within;
    }

    /** The tree as written: nothing is resolved, mended or dropped. */
    @Internal
    public JsonNode root() {
        return root;
    }

    /** Keys that stand more than once in one object, in the order of the tree; of each the last counts. */
    @Internal
    public List<DuplicateKey> repeatedKeys() {
        return DuplicateKey.of(root, lines.repeated(), this::locate);
    }

    /**
     * Where the node behind a JSON pointer stands; for a member of an object that is its key. Where there is no such node,
     * its nearest ancestor that exists answers, under the pointer that was asked for.
     */
    public SourceLocation locate(String pointer) {
        NodeLines.Position found = lines.find(whole, within + pointer);
        return new SourceLocation(source, found.line(), found.column(), within + pointer);
    }
}
