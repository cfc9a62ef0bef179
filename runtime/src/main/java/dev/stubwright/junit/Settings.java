package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.Access;
import dev.stubwright.target.TargetChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The properties of a run: a system property, else the environment, else a configuration parameter of JUnit. */
record Settings(Function<String, Optional<String>> lookup) {

    /** A source of properties that knows none of JUnit's: what can be asked before there is a context. */
    static Settings ofProcess() {
        return new Settings(Settings::fromProcess);
    }

    static Settings of(ExtensionContext context) {
        return new Settings(name -> fromProcess(name).or(() -> context.getConfigurationParameter(name)));
    }

    Optional<String> get(String name) {
        return lookup.apply(name).filter(value -> !value.isBlank());
    }

    long number(String name, long otherwise) {
        Optional<String> value = get(name);
        if (value.isPresent() && !value.get().matches("-?\\d{1,18}")) {
            throw new UsageException(name + " is [" + value.get() + "], expected a whole number", "");
        }
        return value.map(Long::valueOf).orElse(otherwise);
    }

    /** How documents may be got: what a build says, its tests keep to. */
    Access access() {
        return new Access(
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
