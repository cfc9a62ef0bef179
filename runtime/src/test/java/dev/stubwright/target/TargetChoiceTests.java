package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetChoiceTests {

    @Test
    void is_the_mock_unless_told() {
        TargetChoice choice = read(Map.of(), Optional.empty());

        assertThat(choice.kind()).isEqualTo(Target.Kind.MOCK);
        assertThat(choice.shortfall()).isEmpty();
    }

    @Test
    void names_the_variables_of_the_profile_where_no_tenant_is_configured() {
        TargetChoice choice = read(Map.of("stubwright.target", "tenant"), Optional.of("okta"));

        assertThat(choice.shortfall()).get().asString().contains("stubwright.tenant.url", "OKTA_CLIENT_ORGURL");
        assertThatThrownBy(() -> choice.openTenant(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("OKTA_CLIENT_ORGURL");
    }

    @Test
    void names_the_variable_of_the_profile_where_only_the_token_is_missing() {
        Map<String, String> properties =
                Map.of("stubwright.target", "tenant", "stubwright.tenant.url", "https://acme.okta.com");

        assertThat(read(properties, Optional.of("okta")).shortfall())
                .get()
                .asString()
                .contains("OKTA_CLIENT_TOKEN");
    }

    @Test
    void lets_opening_the_tenant_say_that_a_variable_which_the_user_named_is_not_set() {
        Map<String, String> properties = Map.of(
                "stubwright.target", "tenant",
                "stubwright.tenant.url", "https://acme.okta.com",
                "stubwright.tenant.tokenVariable", "STUBWRIGHT_TEST_UNSET");
        TargetChoice choice = read(properties, Optional.of("okta"));

        assertThat(choice.shortfall()).isEmpty();
        assertThatThrownBy(() -> choice.openTenant(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("STUBWRIGHT_TEST_UNSET");
    }

    @Test
    void does_not_repeat_a_url_that_is_none() {
        Map<String, String> properties =
                Map.of("stubwright.target", "tenant", "stubwright.tenant.url", "https://me:secret@acme .com");
        TargetChoice choice = read(properties, Optional.empty());

        assertThatThrownBy(() -> choice.openTenant(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "stubwright.target, tenat, 'mock or tenant'",
        "stubwright.tenant.allowWrites, yes, 'false or true'",
        "stubwright.tenant.missing, ignore, 'skip or fail'"
    })
    void refuses_words_that_it_does_not_know(String property, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(property, value), Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(property + " is [" + value + "], expected " + expected);
    }

    private static TargetChoice read(Map<String, String> properties, Optional<String> profile) {
        return TargetChoice.read(name -> Optional.ofNullable(properties.get(name)), profile, Path.of(""));
    }
}
