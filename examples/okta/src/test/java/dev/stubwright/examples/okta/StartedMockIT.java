package dev.stubwright.examples.okta;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** Calls the mock that the build started, like a program that only knows its URL. */
class StartedMockIT {

    @Test
    void returns_the_requested_user() {
        given().baseUri(System.getProperty("okta.url"))
                .header("Authorization", "SSWS anything")
                .get("/api/v1/users/{userId}", "00u42")
                .then()
                .statusCode(200)
                .body("id", equalTo("00u42"));
    }
}
