package dev.stubwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/json;charset=utf-8", "application/vnd.api+json", "Application/JSON"})
    void recognizes_json_media_types(String range) {
        assertThat(media(range).isJson()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,                Application/JSON; charset=utf-8, true",
        "application/json; charset=utf-8, application/json,                true",
        "text/*,                          text/plain,                      true",
        "*/*,                             image/png,                       true",
        "text/*,                          application/json,                false",
        "application/json,                application/json-patch+json,     false",
    })
    void covers_matching_content_types(String range, String contentType, boolean covered) {
        assertThat(media(range).covers(contentType)).isEqualTo(covered);
    }

    private static MediaType media(String range) {
        return new MediaType(range, Optional.empty(), List.of(), "");
    }
}
