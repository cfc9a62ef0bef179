package dev.stubwright.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Advice on diagnostics, by their id. */
final class DiagnosticAdvice {

    private final Properties texts = new Properties();

    DiagnosticAdvice() {
        try (InputStream in = Objects.requireNonNull(DiagnosticAdvice.class.getResourceAsStream("advice.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The rest of "perhaps you should …"; empty if the message is sufficient. */
    Optional<String> of(String id) {
        return Optional.ofNullable(texts.getProperty(id));
    }

    Set<String> ids() {
        return texts.stringPropertyNames();
    }
}
