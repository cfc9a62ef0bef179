package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StubsRequestTests {

    @Test
    void lets_the_user_override_default_options() {
        assertThat(request("java", Map.of("dateLibrary", "legacy")).options())
                .containsEntry("dateLibrary", "legacy")
                .containsEntry("hideGenerationTimestamp", "true");
        assertThat(request("kotlin", Map.of()).options()).containsOnlyKeys("hideGenerationTimestamp");
    }

    private static StubsRequest request(String generator, Map<String, String> options) {
        return new StubsRequest(
                generator, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), options);
    }
}
