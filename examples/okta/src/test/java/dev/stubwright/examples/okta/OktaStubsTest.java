package dev.stubwright.examples.okta;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.stubwright.examples.okta.stubs.ApiClient.Config.apiConfig;
import static dev.stubwright.examples.okta.stubs.JacksonObjectMapper.jackson;
import static io.restassured.config.ObjectMapperConfig.objectMapperConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.examples.okta.stubs.ApiClient;
import dev.stubwright.examples.okta.stubs.model.Error;
import dev.stubwright.examples.okta.stubs.model.User;
import dev.stubwright.junit.ApiContract;
import dev.stubwright.mock.MockServer;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ResponseBody;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Calls the mock with the client stubs that the build generated from the same contract. */
@ApiContract(value = "src/main/openapi/apis.md", overlays = "src/main/openapi/okta-overlay.yaml")
class OktaStubsTest {

    @Test
    void deserializes_a_user(MockServer okta) {
        User user = stubs(okta.uri()).user().getUser().userIdPath("42").execute(response -> response.then()
                .statusCode(200)
                .extract()
                .as(User.class));

        assertThat(user.getId()).isEqualTo("42");
        assertThat(user.getStatus()).isEqualTo(User.StatusEnum.ACTIVE);
        assertThat(user.getCreated()).isNotNull();
        assertThat(user.getProfile().getEmail()).contains("@");
    }

    @Test
    void our_stub_overrides_the_contract(MockServer okta) {
        okta.stubFor(post("/api/v1/users/42/lifecycle/suspend")
                .willReturn(jsonResponse("{\"errorCode\":\"E0000001\",\"errorSummary\":\"is not active\"}", 400)));

        Error refusal = suspend(okta, "42", 400).as(Error.class);

        assertThat(refusal.getErrorCode()).isEqualTo("E0000001");
        assertThat(suspend(okta, "43", 200).asString()).isEqualTo("{}");
    }

    private static ResponseBody<?> suspend(MockServer okta, String userId, int status) {
        return stubs(okta.uri()).lifecycle().suspendUser().userIdPath(userId).execute(response -> response.then()
                .statusCode(status)
                .extract()
                .response());
    }

    private static ApiClient stubs(URI organisation) {
        return ApiClient.api(apiConfig().reqSpecSupplier(() -> new RequestSpecBuilder()
                .setConfig(config().objectMapperConfig(objectMapperConfig().defaultObjectMapper(jackson())))
                .setBaseUri(organisation)
                .addHeader("Authorization", "SSWS secret")));
    }
}
