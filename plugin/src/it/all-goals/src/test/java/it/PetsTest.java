package it;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;

import dev.stubwright.junit.ApiContract;
import dev.stubwright.junit.ContractCase;
import dev.stubwright.junit.ContractCases;
import dev.stubwright.mock.MockServer;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@ApiContract(value = "src/main/openapi/pets.yaml", overlays = "src/main/openapi/overlay.yaml")
class PetsTest {

    @ContractCases
    void honours_its_contract(ContractCase contractCase) {
        contractCase.verify();
    }

    @Test
    void overrides_an_answer(MockServer pets, RequestSpecification client) {
        pets.stubFor(get("/api/pets/42").willReturn(serverError()));

        given(client).get("/api/pets/42").then().statusCode(500);
    }
}
