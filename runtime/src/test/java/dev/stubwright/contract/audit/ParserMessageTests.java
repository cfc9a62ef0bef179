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
                    bogus: 1                                              | 7:7  | swagger-parser: `bogus` is not allowed here
                    externalDocs: {}                                      | 7:7  | swagger-parser: `url` is required, but is missing
                    """)
    void rewords_the_message_and_finds_the_line(String member, String place, String message) {
        Contract contract = Contracts.of(
                folder,
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /a.b:\n    get:\n      operationId: a\n      "
                        + member + "\n      responses: {'200': {description: OK}}\n");

        assertThat(contract.diagnostics()).isEmpty();
        assertThat(contract.audit()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.id()).isEqualTo("parser-message");
            assertThat(diagnostic.message()).isEqualTo(message);
            assertThat(diagnostic.location()).hasToString("api.yaml:" + place);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    attribute tags.a is repeated            | swagger-parser: `a` must be unique, but is repeated
                    attribute info.x is unsupported         | swagger-parser: `x` has a value that is not supported
                    attribute info.x is not of type `array` | swagger-parser: `x` must be of type array, but is not
                    info.license.x                          | swagger-parser: `info.license.x` is invalid
                    Something else.                         | swagger-parser: Something else
                    """)
    void rewords_other_messages(String message, String sentence) {
        assertThat(ParserMessage.of(message, "", MissingNode.getInstance())).isEqualTo(sentence);
    }
}
