package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stubwright.schema.engine.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [{type: string, maxLength: 3, example: toolong}, {type: integer, example: 777777}]}",
                "{type: object, required: [x], properties: {x:"
                        + " {oneOf: [{type: string, maxLength: 3, example: toolong}, {type: integer, example: 777777}]}}}"
            })
    void does_not_depend_on_earlier_samples(String text) throws JsonProcessingException {
        JsonNode document = new YAMLMapper().readTree(text);
        Schema used = new Schemas(document, Dialect.OPENAPI_3_1).at("");

        for (int seed : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}) {
            Sampling sampling = new Sampling(Shape.TYPICAL, Direction.REQUEST, seed);
            assertThat(used.sample(sampling))
                    .as("seed %d", seed)
                    .isEqualTo(new Schemas(document, Dialect.OPENAPI_3_1).at("").sample(sampling));
        }
    }

    private static final String DOCUMENT = """
            components:
              schemas:
                User:
                  type: object
                  required: [id, profile, password]
                  properties:
                    id: {type: string, readOnly: true}
                    password: {type: string, writeOnly: true}
                    created: {type: string, format: date-time, readOnly: true}
                    status: {type: string, enum: [ACTIVE, SUSPENDED]}
                    nickname: {type: string, nullable: true, example: Addie}
                    badExample: {type: integer, example: many}
                    legacy: {type: string, default: none}
                    profile: {$ref: '#/components/schemas/Profile'}
                    manager: {$ref: '#/components/schemas/User'}
                Profile:
                  type: object
                  required: [firstName, lastName, email]
                  properties:
                    firstName: {type: string}
                    lastName: {type: string}
                    email: {type: string, format: email}
                    mobilePhone: {type: string}
                Choice:
                  oneOf:
                    - {$ref: '#/components/schemas/Cat'}
                    - {$ref: '#/components/schemas/Dog'}
                  discriminator: {propertyName: kind, mapping: {tabby: '#/components/schemas/Cat'}}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
                Vehicle:
                  type: object
                  required: [type]
                  properties: {type: {type: string}}
                  discriminator: {propertyName: type, mapping: {car: '#/components/schemas/Car'}}
                Car:
                  allOf:
                    - {$ref: '#/components/schemas/Vehicle'}
                    - {type: object, required: [doors], properties: {doors: {type: integer}}}
                Excluded: {type: integer, minimum: 3, exclusiveMinimum: true, maximum: 4}
                Nullable: {type: object, nullable: true, required: [next],
                           properties: {next: {$ref: '#/components/schemas/Nullable'}}}
            """;

    private final Schemas schemas = schemas();

    @ParameterizedTest
    @CsvSource({"MINIMAL,REQUEST", "TYPICAL,REQUEST", "MAXIMAL,REQUEST"})
    void omits_read_only_properties_from_a_request(Shape shape, Direction direction) {
        JsonNode user = make("User", shape, direction, 3);

        assertThat(user.has("id")).isFalse();
        assertThat(user.has("created")).isFalse();
        assertThat(user.has("password")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MINIMAL,RESPONSE", "TYPICAL,RESPONSE", "MAXIMAL,RESPONSE"})
    void omits_write_only_properties_from_a_response(Shape shape, Direction direction) {
        JsonNode user = make("User", shape, direction, 3);

        assertThat(user.has("id")).isTrue();
        assertThat(user.has("password")).isFalse();
    }

    @Test
    void contains_only_required_or_all_declared_properties() {
        assertThat(make("User", Shape.MINIMAL, Direction.RESPONSE, 1).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "profile");
        assertThat(make("User", Shape.MAXIMAL, Direction.RESPONSE, 1).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "created", "status", "nickname", "badExample", "legacy", "profile", "manager");
    }

    @Test
    void uses_valid_examples_and_defaults() {
        JsonNode user = make("User", Shape.MAXIMAL, Direction.RESPONSE, 1);

        assertThat(user.path("nickname").asText()).isEqualTo("Addie");
        assertThat(user.path("legacy").asText()).isEqualTo("none");
        assertThat(user.path("badExample").isInt()).isTrue();
    }

    @Test
    void describes_one_person_with_reserved_contact_data() {
        JsonNode profile = make("User", Shape.MAXIMAL, Direction.RESPONSE, 1).path("profile");

        String account = profile.path("firstName").asText() + "."
                + profile.path("lastName").asText();
        assertThat(profile.path("email").asText()).isEqualToIgnoringCase(account + "@example.com");
        assertThat(profile.path("mobilePhone").asText()).matches("\\+1-202-555-01\\d\\d");
    }

    @Test
    void sets_the_discriminator_to_the_generated_branch() {
        for (long seed = 0; seed < 10; seed++) {
            JsonNode choice = make("Choice", Shape.MAXIMAL, Direction.RESPONSE, seed);
            assertThat(choice.path("kind").asText()).isEqualTo(choice.has("lives") ? "tabby" : "Dog");
        }
    }

    @Test
    void generates_a_subtype_of_a_base_schema() {
        JsonNode vehicle = make("Vehicle", Shape.MINIMAL, Direction.RESPONSE, 1);

        assertThat(vehicle.path("type").asText()).isEqualTo("car");
        assertThat(vehicle.path("doors").isInt()).isTrue();
        assertThat(make("Car", Shape.MINIMAL, Direction.RESPONSE, 1)
                        .path("type")
                        .asText())
                .isEqualTo("car");
    }

    @Test
    void respects_exclusive_bounds_of_openapi_3_0_and_ends_recursion_with_null() {
        assertThat(make("Excluded", Shape.TYPICAL, Direction.RESPONSE, 1).asInt())
                .isEqualTo(4);
        assertThat(make("Nullable", Shape.MAXIMAL, Direction.RESPONSE, 1).toString())
                .isEqualTo("{\"next\":null}");
    }

    @Test
    void generates_equal_instances_for_equal_options_on_every_thread() throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Schemas asked = i % 2 == 0 ? schemas : schemas();
            tasks.add(() -> asked.at("/components/schemas/User")
                    .sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, 42))
                    .toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> made = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(tasks)) {
                made.add(future.get());
            }
            assertThat(made).hasSize(64).containsOnly(made.get(0));
        } finally {
            threads.shutdownNow();
        }
        assertThat(make("User", Shape.TYPICAL, Direction.RESPONSE, 42))
                .isNotEqualTo(make("User", Shape.TYPICAL, Direction.RESPONSE, 43));
    }

    private JsonNode make(String name, Shape shape, Direction direction, long seed) {
        Schema schema = schemas.at("/components/schemas/" + name);
        Sample sample = schema.sample(new Sampling(shape, direction, seed));
        assertThat(sample).isInstanceOf(Sample.Instance.class);
        JsonNode value = ((Sample.Instance) sample).value();
        assertThat(schema.validate(value.toString(), direction)).isEmpty();
        return value;
    }

    private static Schemas schemas() {
        try {
            return new Schemas(new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT), Dialect.OPENAPI_3_0);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
