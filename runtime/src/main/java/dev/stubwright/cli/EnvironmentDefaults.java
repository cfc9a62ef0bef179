package dev.stubwright.cli;

import dev.stubwright.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Sets options from environment variables: {@code STUBWRIGHT_TOKEN_ENV} sets {@code --token-env}. Ignores empty variables. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)
                || option.isMultiValue()
                || option.arity().max() == 0) {
            return null;
        }
        String value = environment.getOrDefault(variable(option.longestName()), "");
        return value.isEmpty() ? null : value;
    }

    /** Whether the variable of a flag is true. */
    static boolean flag(Map<String, String> environment, String option) {
        String value = environment.getOrDefault(variable(option), "");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default ->
                throw new UsageException(variable(option) + " must be true or false, but was [" + value + "]", "");
        };
    }

    /** The comma-separated values of an option that may be repeated. */
    static List<String> values(Map<String, String> environment, String option) {
        return Arrays.stream(environment.getOrDefault(variable(option), "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String variable(String option) {
        return "STUBWRIGHT" + option.substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
