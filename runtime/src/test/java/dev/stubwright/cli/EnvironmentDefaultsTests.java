package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.UsageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentDefaultsTests {

    @Test
    void set_options_that_the_command_line_omits() {
        Map<String, String> environment = Map.of("STUBWRIGHT_PORT", "seventy");

        assertThat(Cli.run(environment, mock -> {}, "mock", "missing.md").err())
                .startsWith("Invalid value for option '--port': 'seventy' is not an int\n");
    }

    @Test
    void set_required_options() {
        Map<String, String> environment = Map.of("STUBWRIGHT_TARGET", "not a url");

        assertThat(Cli.run(environment, mock -> {}, "verify", "missing.md").err())
                .startsWith("--target must be a URL");
    }

    @Test
    void are_ignored_if_they_are_empty() {
        assertThat(Cli.run(Map.of("STUBWRIGHT_TARGET", ""), mock -> {}, "verify", "missing.md")
                        .err())
                .startsWith("Missing required option: '--target=URL'\n");
    }

    @Test
    void set_all_values_of_repeatable_options() {
        assertThat(EnvironmentDefaults.values(Map.of("STUBWRIGHT_OVERLAY", "a.yaml, b.yaml,"), "--overlay"))
                .containsExactly("a.yaml", "b.yaml");
        assertThat(EnvironmentDefaults.values(Map.of(), "--overlay")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "1,true", "false,false", "0,false", "'',false"})
    void set_flags(String value, boolean on) {
        assertThat(EnvironmentDefaults.flag(Map.of("STUBWRIGHT_ALLOW_WRITES", value), "--allow-writes"))
                .isEqualTo(on);
    }

    @Test
    void reject_other_values_of_flags() {
        assertThatThrownBy(() -> EnvironmentDefaults.flag(Map.of("STUBWRIGHT_ALLOW_WRITES", "maybe"), "--allow-writes"))
                .isInstanceOf(UsageException.class)
                .hasMessage("STUBWRIGHT_ALLOW_WRITES must be true or false, but was [maybe]");
    }
}
