package dev.stubwright.mock;

import static dev.stubwright.mock.Http.get;
import static dev.stubwright.mock.Http.header;
import static dev.stubwright.mock.Http.json;
import static dev.stubwright.mock.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTests {

    private static final String BAD_LIMIT = "/api/v1/users?limit=500";

    private static Contract contract;

    @BeforeAll
    static void read(@TempDir Path folder) {
        contract = Shop.contract(folder);
    }

    @Test
    void warns_in_a_header_and_in_the_journal_and_serves_nevertheless() {
        try (MockServer mock = MockServer.start(contract)) {
            HttpResponse<String> response = get(mock.uri(), BAD_LIMIT, "Authorization", "x");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Stubwright-Violation")).startsWith("/query/limit: expected ");
            assertThat(mock.wireMock().getAllServeEvents().get(0).getSubEvents())
                    .anySatisfy(event -> {
                        assertThat(event.getType()).isEqualTo("STUBWRIGHT_VIOLATION");
                        assertThat(String.valueOf(event.getData().get("message")))
                                .startsWith("/query/limit: expected ");
                    });
        }
    }

    @Test
    void keeps_the_header_one_line_of_ascii_and_short() {
        try (MockServer mock = MockServer.start(contract)) {
            String long500 = "%C3%A4%0A".repeat(300);
            HttpResponse<String> response = get(mock.uri(), "/api/v1/users?limit=" + long500, "Authorization", "x");
            assertThat(header(response, "Stubwright-Violation")).matches("[\\x20-\\x7e]{1,600}");
        }
    }

    @Test
    void strictly_answers_as_the_document_says() {
        try (MockServer mock =
                MockServer.builder(contract).validation(Validation.STRICT).start()) {
            HttpResponse<String> bad = send("POST", mock.uri(), "/api/v1/users", "{}");
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(json(bad).path("errorCode").asText()).matches("E[0-9]{7}");
            assertThat(header(bad, "Stubwright-Violation")).contains("email");
            HttpResponse<String> unprocessable = send("PUT", mock.uri(), "/api/v1/orders/1/note", "{}");
            assertThat(unprocessable.statusCode()).isEqualTo(422);
            assertThat(send("POST", mock.uri(), "/api/v1/users", "{\"email\":\"a@b.example\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void strictly_lists_what_is_wrong_where_the_document_is_silent() {
        try (MockServer mock =
                MockServer.builder(contract).validation(Validation.STRICT).start()) {
            HttpResponse<String> response = get(mock.uri(), BAD_LIMIT, "Authorization", "x");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(response).path("violations").path(0).asText()).startsWith("/query/limit: expected ");
        }
    }

    @Test
    void may_be_off() {
        try (MockServer mock =
                MockServer.builder(contract).validation(Validation.OFF).start()) {
            HttpResponse<String> response = get(mock.uri(), BAD_LIMIT, "Authorization", "x");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Stubwright-Violation")).isEmpty();
        }
    }
}
