package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.Sha256;
import dev.stubwright.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Diagnostics as a SARIF 2.1.0 log for code scanning services. Relative paths are relative to {@code %SRCROOT%}.
 *
 * @since 0.1
 */
public final class SarifLog {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";
    /** RFC 3986, 3.1. A single letter is a Windows drive. */
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:/.*");

    private final DiagnosticAdvice advice = new DiagnosticAdvice();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    private SarifLog() {}

    /**
     * Renders the log, which ends with {@code \n}.
     *
     * @param version the version of the tool
     * @param folder the folder that {@code %SRCROOT%} stands for
     */
    public static String of(List<Diagnostic> diagnostics, String version, Path folder) {
        SarifLog log = new SarifLog();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Stubwright").put("version", version).set("rules", log.rules);
        run.putObject("originalUriBaseIds").putObject(ROOT).put("uri", folderUri(folder));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        diagnostics.forEach(diagnostic -> log.result(results.addObject(), diagnostic));
        return IndentedJson.of(root) + "\n";
    }

    private void result(ObjectNode result, Diagnostic diagnostic) {
        result.put("ruleId", diagnostic.id());
        result.put("ruleIndex", rule(diagnostic));
        result.put("level", level(diagnostic.severity()));
        String repair = diagnostic.repair().map(done -> " -> " + done).orElse("");
        result.putObject("message").put("text", diagnostic.message() + repair);
        location(result.putArray("locations").addObject(), diagnostic.location());
        result.putObject("partialFingerprints").put("stubwright/v1", fingerprint(diagnostic));
        result.putObject("properties").put("repaired", diagnostic.repaired());
    }

    private int rule(Diagnostic diagnostic) {
        Integer known = indices.get(diagnostic.id());
        if (known != null) {
            return known;
        }
        int index = rules.size();
        indices.put(diagnostic.id(), index);
        ObjectNode rule = rules.addObject().put("id", diagnostic.id());
        rule.putObject("shortDescription").put("text", diagnostic.id().replace('-', ' '));
        advice.of(diagnostic.id())
                .ifPresent(hint -> rule.putObject("help").put("text", "Perhaps you should " + hint + "."));
        rule.putObject("defaultConfiguration").put("level", level(diagnostic.severity()));
        return index;
    }

    private static void location(ObjectNode location, SourceLocation at) {
        ObjectNode physical = location.putObject("physicalLocation");
        ObjectNode artifact = physical.putObject("artifactLocation");
        String source = at.source();
        if (DRIVE.matcher(source).matches()) {
            artifact.put("uri", "file:///" + encoded(source));
        } else if (SCHEME.matcher(source).matches()) {
            artifact.put("uri", withLegalCharacters(source));
        } else if (source.startsWith("/")) {
            artifact.put("uri", "file://" + encoded(source));
        } else {
            artifact.put("uri", encoded(source)).put("uriBaseId", ROOT);
        }
        if (at.line() > 0) {
            ObjectNode region = physical.putObject("region").put("startLine", at.line());
            if (at.column() > 0) {
                region.put("startColumn", at.column());
            }
        }
        if (!at.pointer().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", at.pointer());
        }
    }

    /** SARIF 2.1.0, 3.14.14: the URI ends with a slash. */
    private static String folderUri(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString().replace('\\', '/');
        String rooted = path.startsWith("/") ? path : "/" + path;
        return "file://" + encoded(rooted.endsWith("/") ? rooted : rooted + "/");
    }

    /** Percent-encodes the characters that a URL must not contain (RFC 3986, 2). */
    private static String withLegalCharacters(String url) {
        StringBuilder legal = new StringBuilder();
        for (byte octet : url.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0) {
                legal.append((char) octet);
            } else {
                legal.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return legal.toString();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            return path;
        }
    }

    /** Does not depend on lines, which move. A number distinguishes equal diagnostics. */
    private String fingerprint(Diagnostic diagnostic) {
        String same = diagnostic.id() + "\n" + diagnostic.location().source() + "\n"
                + diagnostic.location().pointer();
        int number = alike.merge(same, 1, Integer::sum);
        return HexFormat.of().formatHex(Sha256.digest(same + "\n" + number), 0, 16);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
