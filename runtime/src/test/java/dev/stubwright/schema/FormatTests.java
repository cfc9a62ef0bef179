package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.engine.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation of formats follows their specifications: it is neither stricter nor more lenient. */
class FormatTests {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            email      | admin@tenant.example                  | true
            email      | a@corp.internal                       | true
            email      | a@printer.local                       | true
            email      | a@b.test                              | true
            email      | a@localhost                           | true
            email      | a@x.museum                            | true
            email      | o'brien+tag@x.com                     | true
            email      | "a b"@x.com                           | true
            email      | a@[127.0.0.1]                         | true
            email      | a@[300.0.0.1]                         | false
            email      | a@x..com                              | false
            email      | a@-x.com                              | false
            email      | a@x=y.com                             | false
            email      | a..b@x.com                            | false
            email      | a b@x.com                             | false
            email      | @x.com                                | false
            email      | a@                                    | false
            email      | nobody                                | false
            email      | Ada <a@x.com>                         | false
            idn-email  | jürgen@bücher.example                 | true
            idn-email  | jürgen                                | false
            date-time  | 2013-07-02T21:36:25.123456789012Z     | true
            date-time  | 2013-07-02T21:36:25.344+00:00         | true
            date-time  | 2013-07-02T21:36:25.Z                 | false
            date-time  | 2013-07-02T21:36:25                   | false
            date-time  | 2013-07-02 21:36:25Z                  | true
            date-time  | 2013-07-02 21:36:25ZW9                | false
            date-time  | 2013-07-02 21:36:25+01:00,            | false
            time       | 21:36:25.z00P                         | false
            time       | 21:36:25.1234567890Z                  | true
            time       | 21:36                                 | false
            phone      | by mail only                          | true
            color      | mauve                                 | true
            style      | upper case                            | true
            alpha      | 1                                     | true
            hostname   | acme.internal                         | true
            hostname   | -acme                                 | false
            hostname   | xn--bcher-kva.example                 | true
            hostname   | xn--X.example                         | false
            idn-hostname | bücher.example                      | true
            idn-hostname | bücher..example                     | false
            duration   | P1Y2M3DT4H5M6S                        | true
            duration   | PT15M                                 | true
            duration   | P2W                                   | true
            duration   | P1Y2D                                 | false
            duration   | P1DT                                  | false
            uri        | https://user@acme.example:8443/a?b#c  | true
            uri        | urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6 | true
            uri        | mailto:a@x.com                        | true
            uri        | https://[2001:db8::1]:8443/           | true
            uri        | https://acme.example:https/           | false
            uri        | https://a@b@acme.example/             | false
            uri-reference | /callback?to=a@b                   | true
            uri        | com.okta.app:/callback                | true
            uri        | /callback                             | false
            """)
    void validates_formats(String format, String text, boolean fits) {
        JsonNode document =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("format", format);

        for (Dialect dialect : Dialect.values()) {
            assertThat(new Schemas(document, dialect)
                            .at("")
                            .validate(TextNode.valueOf(text), Direction.RESPONSE)
                            .isEmpty())
                    .isEqualTo(fits);
        }
    }
}
