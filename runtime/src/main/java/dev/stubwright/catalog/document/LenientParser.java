package dev.stubwright.catalog.document;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses text that is not quite valid JSON or YAML, if its meaning is clear. */
final class LenientParser {

    /** Indentation, where YAML 1.2 (6.1) does not allow tabs. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \t]++");
    /** Separation spaces, where YAML (6.2) allows tabs but SnakeYAML does not. */
    private static final Pattern SEPARATION = Pattern.compile("(?m)(?<=[:,?{\\[-])[ \t]++|(?<![ \t])[ \t]++(?=#|$)");

    private final String source;
    private final FrontMatter front;
    private final InputException error;

    /** @param error the error of the strict parser */
    LenientParser(String source, FrontMatter front, InputException error) {
        this.source = source;
        this.front = front;
        this.error = error;
    }

    /** Parses lenient JSON; empty if that fails too. */
    Optional<Document> json() {
        try {
            Document document = JsonTreeReader.readLenient(front.text(), builder());
            return Optional.of(document.withDiagnostic(repairedDiagnostic(
                    "json-loose", error.problem(), "comments, trailing commas and unescaped characters are accepted")));
        } catch (InputException stillInvalid) {
            return Optional.empty();
        }
    }

    /**
     * Parses YAML with each tab replaced by one space, which keeps all columns. If the indentation stays ambiguous,
     * YAML rejects it again.
     */
    Optional<Document> yaml() {
        boolean limit = error.getCause() == null;
        if (limit || front.text().indexOf('\t') < 0) {
            return Optional.empty();
        }
        String indented = replaceTabs(INDENTATION, front.text());
        return yaml(indented).or(() -> yaml(replaceTabs(SEPARATION, indented)));
    }

    private Optional<Document> yaml(String text) {
        try {
            Document document = YamlTreeReader.read(text, builder());
            return Optional.of(document.withDiagnostic(
                    repairedDiagnostic("yaml-tab", error.problem(), "each tab is read as a space")));
        } catch (InputException stillInvalid) {
            return Optional.empty();
        }
    }

    private static String replaceTabs(Pattern places, String text) {
        return places.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace('\t', ' ')));
    }

    private Diagnostic repairedDiagnostic(String id, String problem, String repair) {
        return Diagnostic.repaired(id, Severity.WARNING, problem, error.location(), repair);
    }

    private TreeBuilder builder() {
        return new TreeBuilder(source, front.linesBefore());
    }
}
