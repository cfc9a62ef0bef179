package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.target.TargetChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The properties of a run: system properties, then environment variables, then configuration parameters of JUnit. */
record RunProperties(Function<String, Optional<String>> lookup) {

    /** Without configuration parameters of JUnit, for use before there is a context. */
    static RunProperties ofProcess() {
        return new RunProperties(RunProperties::fromProcess);
    }

    static RunProperties of(ExtensionContext context) {
        return new RunProperties(name -> fromProcess(name).or(() -> context.getConfigurationParameter(name)));
    }

    Optional<String> get(String name) {
        return lookup.apply(name).filter(value -> !value.isBlank());
    }

    long number(String name, long otherwise) {
        Optional<String> value = get(name);
        if (value.isPresent() && !value.get().matches("-?\\d{1,18}")) {
            throw new UsageException(name + " must be a whole number, but was [" + value.get() + "]", "");
        }
        return value.map(Long::valueOf).orElse(otherwise);
    }

    /** The same rules for fetching documents as in the build. */
    FetchOptions access() {
        return new FetchOptions(
                flag("stubwright.offline"),
                get("stubwright.allowHosts").stream()
                        .flatMap(hosts -> Arrays.stream(hosts.split(",", -1)))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet()),
                get("stubwright.cache").map(Path::of),
                get("stubwright.lock").map(Path::of),
                flag("stubwright.updateLock"),
                flag("stubwright.strict"));
    }

    private boolean flag(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<String> fromProcess(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> TargetChoice.environmentOf(name));
    }
}
