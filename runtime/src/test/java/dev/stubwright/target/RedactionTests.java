package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    private static final String SECRET = "00a/b\"c+d=e";

    @Test
    void takes_every_form_of_the_secret_out_of_a_response() {
        String body = "raw 00a/b\"c+d=e json 00a/b\\\"c+d=e slashed 00a\\/b\\\"c+d=e form 00a%2Fb%22c%2Bd%3De base64 "
                + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)) + " end";
        ResponseMessage response =
                new ResponseMessage(200, Headers.NONE.with("X-Echo", "SSWS " + SECRET), Payload.text(body));

        ResponseMessage clean = Redaction.of(SECRET).redact(response);

        assertThat(clean.body().text()).isEqualTo("raw *** json *** slashed *** form *** base64 *** end");
        assertThat(clean.headers().first("X-Echo")).contains("SSWS ***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me:s3cr3t/pass+", "me:s3cr3t/pass+x", "0123abcd45", "0123abcd456", "0123abcd4567"})
    void takes_base64_out_wherever_the_secret_stands_in_it(String secret) {
        Redaction redaction = Redaction.of(secret);
        for (String before : List.of("", "a", "ab", "SSWS ", "user:")) {
            for (String after : List.of("", ":", "\n", "and more")) {
                String whole = before + secret + after;
                byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    String left = redaction.redact(encoder.encodeToString(bytes));
                    assertThat(left)
                            .as(whole)
                            .contains("***")
                            .hasSizeLessThan(3 + 8 + 2 * (whole.length() - secret.length() + 2));
                }
            }
        }
        assertThat(redaction.redact(
                        Base64.getEncoder().encodeToString((secret + ":").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("***");
    }

    @Test
    void takes_the_sent_form_of_a_short_user_name_out_too() {
        assertThat(Redaction.of("ab").redact("Basic YWI6 end")).isEqualTo("Basic *** end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00a%2fb%22c%2bd%3de",
                "00a%252Fb%2522c%252Bd%253De",
                "00a/b&quot;c+d=e",
                "00a&#x2F;b&#34;c&#43;d&#61;e",
                "00a\\u002fb\\u0022c+d\\u003De",
                "%30%30%61/b%22c+d=e"
            })
    void takes_it_out_however_each_character_is_escaped(String spelling) {
        assertThat(Redaction.of(SECRET).redact("<" + spelling + ">")).isEqualTo("<***>");
    }

    @Test
    void takes_the_password_of_a_pair_out_alone_too() {
        assertThat(Redaction.of("me:0123456789").redact("bad password 0123456789 of me"))
                .isEqualTo("bad password *** of me");
    }

    @Test
    void leaves_bytes_that_are_no_text_as_they_are() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3};
        ResponseMessage response = new ResponseMessage(200, Headers.NONE, Payload.of(bytes));

        assertThat(Redaction.of(SECRET).redact(response).body().bytes()).isEqualTo(bytes);
    }

    @Test
    void takes_the_secret_out_of_a_failure_and_its_causes() {
        IOException failure = new IOException("outer", new IOException("Invalid status line: " + SECRET));

        IOException clean = Redaction.of(SECRET).redact(failure);

        assertThat(clean).hasMessage("Invalid status line: ***").hasNoCause();
        assertThat(clean.getStackTrace()).isEqualTo(failure.getStackTrace());
    }
}
