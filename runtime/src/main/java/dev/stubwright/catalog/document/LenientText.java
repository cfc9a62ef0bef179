package dev.stubwright.catalog.document;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is not quite JSON or YAML, where there is no doubt what is meant. */
final class LenientText {

    /** Tabs where YAML 1.2 (6.1) wants spaces: before the first character of a line. */
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \t]++");
    /** And where SnakeYAML wants them, though YAML does not: around what stands there (6.2). */
    private static final Pattern AROUND = Pattern.compile("(?m)(?<=[:,?{\\[-])[ \t]++|(?<![ \t])[ \t]++(?=#|$)");

    private final String source;
    private final FrontMatter front;
    private final InputException refusal;

    /** @param refusal why the text cannot be read as it is */
    LenientText(String source, FrontMatter front, InputException refusal) {
        this.source = source;
        this.front = front;
        this.refusal = refusal;
    }

    /** As JSON; empty if it cannot be read in this way either. */
    Optional<Document> json() {
        try {
            Document document = JsonTree.readLoosely(front.text(), builder());
            return Optional.of(document.readLoosely(told(
                    "json-loose",
                    refusal.problem(),
                    "read all the same, with comments, commas before brackets, and any character in texts")));
        } catch (InputException worse) {
            return Optional.empty();
        }
    }

    /** As YAML. One space for one tab keeps every column, and where the depth is in doubt YAML refuses it again. */
    Optional<Document> yaml() {
        boolean limit = refusal.getCause() == null;
        if (limit || front.text().indexOf('\t') < 0) {
            return Optional.empty();
        }
        String indented = spaced(INDENT, front.text());
        return yaml(indented).or(() -> yaml(spaced(AROUND, indented)));
    }

    private Optional<Document> yaml(String text) {
        try {
            Document document = YamlTree.read(text, builder());
            return Optional.of(
                    document.readLoosely(told("yaml-tab", refusal.problem(), "each tab is read as a space")));
        } catch (InputException worse) {
            return Optional.empty();
        }
    }

    private static String spaced(Pattern places, String text) {
        return places.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace('\t', ' ')));
    }

    private Diagnostic told(String id, String problem, String repair) {
        return Diagnostic.repaired(id, Severity.WARNING, problem, refusal.location(), repair);
    }

    private TreeBuilder builder() {
        return new TreeBuilder(source, front.linesBefore());
    }
}
