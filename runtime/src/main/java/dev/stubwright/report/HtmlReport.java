package dev.stubwright.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.stubwright.Sha256;
import dev.stubwright.verify.SuiteResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The report as a self-contained HTML page: a matrix of operations and checks, then the findings.
 *
 * @since 0.1
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** Renders the page, which is also well-formed XML and loads nothing from elsewhere. */
    public static String render(SuiteResult result) {
        Template page = Mustache.compiler().escapeHTML(true).compile(resource("report.mustache"));
        String style = resource("report.css");
        String script = resource("report.js");
        Map<String, Object> context = new HashMap<>(HtmlModel.of(result));
        context.put("style", style);
        context.put("script", script);
        // Defence in depth: if a body of a server were not escaped, the browser would still not run it.
        context.put("styleHash", hash(style));
        context.put("scriptHash", hash(script));
        return page.execute(context);
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.digest(text));
    }
}
