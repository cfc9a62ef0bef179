package dev.stubwright.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document can ask for, and HTTP does not allow. */
class OddAnswerTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Odd, version: '1'}
            servers: [{url: https://odd.example.com/v1}]
            paths:
              /any:
                get:
                  operationId: any
                  responses:
                    default:
                      description: any
                      headers:
                        X-Good: {required: true, schema: {type: string, enum: ["a\\r\\nInjected: 1"]}}
                        'X Bad': {required: true, schema: {type: string, enum: [v]}}
                        'X-Worse:': {required: true, schema: {type: string, enum: [v]}}
                        "X-Worst\\r\\nInjected": {required: true, schema: {type: string, enum: [v]}}
                      content: {application/json: {example: {a: 1}}}
            """;

    private static MockServer mock;
    private static URI uri;

    @BeforeAll
    static void start(@TempDir Path folder) {
        mock = MockServer.start(Shop.contract(folder, DOCUMENT));
        uri = mock.uri();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void leaves_out_headers_whose_names_no_client_would_read() {
        HttpResponse<String> response = Http.get(uri, "/v1/any");
        assertThat(response.headers().map().keySet())
                .containsExactlyInAnyOrder("content-length", "content-type", "x-good");
        assertThat(Http.header(response, "X-Good")).isEqualTo("a??Injected: 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 103})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void sends_no_interim_answer_though_a_client_prefers_it(int code) {
        assertThat(Http.get(uri, "/v1/any", "Prefer", "code=" + code).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void sends_no_body_with_a_status_that_has_none(int code) {
        HttpResponse<String> response = Http.get(uri, "/v1/any", "Prefer", "code=" + code);
        assertThat(response.statusCode()).isEqualTo(code);
        assertThat(response.body()).isEmpty();
        assertThat(Http.header(response, "Content-Type")).isEmpty();
    }
}
