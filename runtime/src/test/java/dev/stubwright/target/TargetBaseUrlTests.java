package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.UsageException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetBaseUrlTests {

    @ParameterizedTest
    @CsvSource({
        "http://host,                  /api/v1/users/1?a=b, /api/v1/users/1?a=b",
        "http://host/,                 /api/v1/users,       /api/v1/users",
        "https://host/api/v1,          /api/v1/users,       /api/v1/users",
        "https://host/api/v1/,         /api/v1/users,       /api/v1/users",
        "https://host/api,             /api/v1/users,       /api/v1/users",
        "https://host/gateway,         /api/v1/users,       /gateway/api/v1/users",
        "https://host/gateway/api/v1,  /api/v1/users,       /gateway/api/v1/users",
        "https://host/ap,              /api/v1/users,       /ap/api/v1/users",
        "https://host/v1,              /api/v1/users,       /v1/api/v1/users",
        "https://host/api,             /,                   /api/",
    })
    void says_once_what_the_target_ends_with_and_the_route_begins_with(String target, String route, String sent) {
        assertThat(TargetBaseUrl.of(URI.create(target)).join(route)).isEqualTo(sent);
    }

    @Test
    void knows_its_origin() {
        assertThat(TargetBaseUrl.of(URI.create("https://host:8443/api/v1/")).origin())
                .isEqualTo(URI.create("https://host:8443"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host:8080", "/path", "https:///path", "http:host"})
    void refuses_what_is_no_url_of_a_server(String text) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> TargetBaseUrl.of(URI.create(text)))
                .withMessageContaining("perhaps you should give it as https://example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:s3cr3t@host", "https://host/?token=s3cr3t", "https://host/#s3cr3t"})
    void refuses_secrets_in_the_url_without_repeating_them(String text) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> TargetBaseUrl.of(URI.create(text)))
                .withMessageContaining("https://host")
                .withMessageNotContaining("s3cr3t");
    }
}
