package dev.stubwright.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Contracts;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserMessageTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    bogus: 1                                              | 7:7  | swagger-parser expects no `bogus`, which OpenAPI does not have here
                    externalDocs: {}                                      | 7:7  | swagger-parser expects `url`, but there is none
                    """)
    void says_it_in_a_sentence_and_finds_the_line(String member, String place, String message) {
        Contract contract = Contracts.of(
                folder,
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /a.b:\n    get:\n      operationId: a\n      "
                        + member + "\n      responses: {'200': {description: OK}}\n");

        assertThat(contract.diagnostics()).isEmpty();
        assertThat(contract.audit()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("parser-message");
            assertThat(told.message()).isEqualTo(message);
            assertThat(told.location()).hasToString("api.yaml:" + place);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    attribute tags.a is repeated            | swagger-parser expects one `a`, but it is given again
                    attribute info.x is unsupported         | swagger-parser expects a `x` that it supports, but it is another
                    attribute info.x is not of type `array` | swagger-parser expects `x` to be of type array, but it is not
                    info.license.x                          | swagger-parser finds fault with `info.license.x`
                    Something else.                         | swagger-parser finds fault: Something else
                    """)
    void knows_other_lines(String message, String sentence) {
        assertThat(ParserMessage.of(message, "", MissingNode.getInstance())).isEqualTo(sentence);
    }
}
