package dev.stubwright.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RedactionTests {

    private static final String SECRET = "00a/b\"c+d=e";

    @Test
    void takes_every_form_of_the_secret_out_of_a_response() {
        String body = "raw 00a/b\"c+d=e json 00a/b\\\"c+d=e slashed 00a\\/b\\\"c+d=e form 00a%2Fb%22c%2Bd%3De base64 "
                + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)) + " end";
        ResponseMessage response =
                new ResponseMessage(200, Headers.NONE.with("X-Echo", "SSWS " + SECRET), Payload.text(body));

        ResponseMessage clean = Redaction.of(SECRET).clean(response);

        assertThat(clean.body().text()).isEqualTo("raw *** json *** slashed *** form *** base64 *** end");
        assertThat(clean.headers().first("X-Echo")).contains("SSWS ***");
    }

    @Test
    void leaves_bytes_that_are_no_text_as_they_are() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3};
        ResponseMessage response = new ResponseMessage(200, Headers.NONE, Payload.of(bytes));

        assertThat(Redaction.of(SECRET).clean(response).body().bytes()).isEqualTo(bytes);
    }

    @Test
    void takes_the_secret_out_of_a_failure_and_its_causes() {
        IOException failure = new IOException("outer", new IOException("Invalid status line: " + SECRET));

        IOException clean = Redaction.of(SECRET).clean(failure);

        assertThat(clean).hasMessage("Invalid status line: ***").hasNoCause();
        assertThat(clean.getStackTrace()).isEqualTo(failure.getStackTrace());
    }
}
