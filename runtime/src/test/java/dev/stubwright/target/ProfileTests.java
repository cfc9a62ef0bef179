package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stubwright.InputException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.route.PathTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTests {

    @TempDir
    Path folder;

    @Test
    void of_okta_names_the_variables_of_oktas_own_sdk() {
        Profile okta = Profile.named("okta", folder);

        assertThat(okta.name()).isEqualTo("okta");
        assertThat(okta.urlVariable()).contains("OKTA_CLIENT_ORGURL");
        assertThat(okta.tokenVariable()).contains("OKTA_CLIENT_TOKEN");
        assertThat(Profile.generic().tokenVariable()).isEmpty();
    }

    @Test
    void is_read_from_a_file_of_the_documented_form() throws IOException {
        Files.writeString(folder.resolve("acme.yaml"), """
                name: acme
                environment: {token: ACME_TOKEN}
                credential: {header: X-Acme, format: "key {token}"}
                rateLimit: {remaining: Left, reset: Again, form: seconds}
                errors: [/message]
                lookups:
                  orderId: {path: /orders, value: /0/id}
                fixtures:
                  /orders/{orderId}:
                    create: {method: post, path: /orders, body: {note: "{{unique}}"}}
                    value: /id
                    destroy: [{method: DELETE, path: "/orders/{{value}}", tolerate: [404]}]
                """);

        Profile acme = Profile.named("acme.yaml", folder);

        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.credentialForm()).isEqualTo(CredentialForm.header("X-Acme", "key {token}"));
        assertThat(acme.rateLimit())
                .isEqualTo(new RateLimitHeaders("Left", "Again", RateLimitHeaders.ResetForm.SECONDS));
        assertThat(acme.lookups(new PathTemplate("/x/{orderId}"), "orderId")).hasSize(1);
        assertThat(acme.fixtures(new PathTemplate("/x/{orderId}"), "orderId")).isEmpty();
        assertThat(acme.fixtures(new PathTemplate("/orders/{id}/lines"), "id"))
                .singleElement()
                .satisfies(fixture -> assertThat(fixture.create().method()).isEqualTo("POST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a\\nvendor: b                                  | 2 | unknown key vendor",
                "errors: [/a]                                         | 1 | the key name is missing",
                "name: a\\ncredential: {header: X, format: abc}       | 2 | the format contains neither {token} nor {basic}",
                "name: a\\nerrors: [code]                             | 2 | code is not a JSON pointer",
                "name: a\\nrateLimit: {remaining: X, reset: Y, form: z} | 2 | unknown form",
                "name: a\\nlookups:\\n  id: {path: users, value: /id} | 3 | a path must start with a slash",
                "name: a\\nfixtures:\\n  id: {create: {method: POST, path: /a}, value: /id} | 3 | a fixture must have destroy",
                "name: [a]                                            | 1 | expected a string",
            })
    void that_is_wrong_says_so_with_its_line(String text, int line, String problem) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), text.replace("\\n", "\n"));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Profile.named("bad.yaml", folder))
                .withMessageStartingWith("bad.yaml:" + line)
                .withMessageContaining(problem)
                .withMessageContaining("perhaps you should ");
    }

    @Test
    void that_is_not_there_names_those_that_are() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Profile.named("octa", folder))
                .withMessage("there is no profile octa; perhaps you should use one of generic, okta, or the path of a"
                        + " profile file");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users/{userId}, /api/v1/users/{id},                 id,     true",
        "/api/v1/users/{userId}, /api/v1/users/{userId}/appLinks,    userId, true",
        "/api/v1/users/{userId}, /api/v1/users/me,                   userId, false",
        "/api/v1/users/{userId}, /api/v1/groups/{id},                id,     false",
        "/api/v1/users/{userId}, /api/v1/users/{a}/factors/{b},      b,      false",
        "/api/v1/users/{userId}, /api/v1/users,                      userId, false",
        "userId,                 /api/v1/groups/{g}/users/{userId},  userId, true",
        "userId,                 /api/v1/groups/{g}/users/{userId},  g,      false",
    })
    void knows_a_variable_by_its_route_or_its_name(String key, String path, String variable, boolean fits) {
        assertThat(new ResourceKey(key).matches(new PathTemplate(path), variable))
                .isEqualTo(fits);
    }
}
