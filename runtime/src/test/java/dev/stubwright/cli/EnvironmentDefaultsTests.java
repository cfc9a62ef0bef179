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
    void stand_in_for_options_that_were_not_given() {
        Map<String, String> environment = Map.of("STUBWRIGHT_PORT", "seventy");

        assertThat(Cli.run(environment, mock -> {}, "mock", "missing.md").err())
                .startsWith("Invalid value for option '--port': 'seventy' is not an int\n");
    }

    @Test
    void stand_in_for_options_that_are_required() {
        Map<String, String> environment = Map.of("STUBWRIGHT_TARGET", "not a url");

        assertThat(Cli.run(environment, mock -> {}, "verify", "missing.md").err())
                .startsWith("--target is no URL");
    }

    @Test
    void count_for_nothing_when_they_are_empty() {
        assertThat(Cli.run(Map.of("STUBWRIGHT_TARGET", ""), mock -> {}, "verify", "missing.md")
                        .err())
                .startsWith("Missing required option: '--target=URL'\n");
    }

    @Test
    void give_several_values_to_options_that_may_be_repeated() {
        assertThat(EnvironmentDefaults.several(Map.of("STUBWRIGHT_OVERLAY", "a.yaml, b.yaml,"), "--overlay"))
                .containsExactly("a.yaml", "b.yaml");
        assertThat(EnvironmentDefaults.several(Map.of(), "--overlay")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "1,true", "false,false", "0,false", "'',false"})
    void set_flags(String value, boolean on) {
        assertThat(EnvironmentDefaults.flag(Map.of("STUBWRIGHT_ALLOW_WRITES", value), "--allow-writes"))
                .isEqualTo(on);
    }

    @Test
    void refuse_to_guess_what_a_flag_means() {
        assertThatThrownBy(() -> EnvironmentDefaults.flag(Map.of("STUBWRIGHT_ALLOW_WRITES", "maybe"), "--allow-writes"))
                .isInstanceOf(UsageException.class)
                .hasMessage("STUBWRIGHT_ALLOW_WRITES is maybe; perhaps you should set it to true or false");
    }
}
