package dev.stubwright.examples.okta;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** What a program sees that knows nothing of Stubwright but the URL of the mock that the build started. */
class StartedMockIT {

    @Test
    void answers_for_the_user_who_is_asked_for() {
        given().baseUri(System.getProperty("okta.url"))
                .header("Authorization", "SSWS anything")
                .get("/api/v1/users/{userId}", "00u42")
                .then()
                .statusCode(200)
                .body("id", equalTo("00u42"));
    }
}
