package it;

import static io.restassured.config.ObjectMapperConfig.objectMapperConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.builder.RequestSpecBuilder;
import it.stubs.ApiClient;
import it.stubs.JacksonObjectMapper;
import it.stubs.model.Pet;
import org.junit.jupiter.api.Test;

/** A generated client against the mock that start-mock started. */
class PetsIT {

    @Test
    void reads_a_pet_with_the_generated_client() {
        ApiClient client = ApiClient.api(ApiClient.Config.apiConfig()
                .reqSpecSupplier(() -> new RequestSpecBuilder()
                        .setConfig(config().objectMapperConfig(objectMapperConfig()
                                .defaultObjectMapper(JacksonObjectMapper.jackson())))
                        .setBaseUri(System.getProperty("pets.url"))
                        .addHeader("Authorization", "Bearer anything")));

        Pet pet = client.pets().getPet().petIdPath("42").executeAs(response -> response);

        assertEquals("42", pet.getId());
    }
}
