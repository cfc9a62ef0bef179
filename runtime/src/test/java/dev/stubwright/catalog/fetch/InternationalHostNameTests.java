package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.LocationResolver;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternationalHostNameTests {

    @ParameterizedTest
    @CsvSource({
        "https://m\u00fcller.example/a b.yaml, https://xn--mller-kva.example/a%20b.yaml",
        "http://u:p@M\u00dcLLER.example:8080/x?q=\u00fc#f, http://u:p@xn--mller-kva.example:8080/x?q=%C3%BC#f",
        "//m\u00fcller.example/x, //xn--mller-kva.example/x",
        "http://\u2460\u2461\u2466.0.0.1/x, http://127.0.0.1/x",
        "docs/m\u00fcller.yaml, docs/m%C3%BCller.yaml",
        "http://[::1]:80/\u00fc, http://[::1]:80/%C3%BC"
    })
    void converts_hosts_to_ascii(String reference, String uri) throws URISyntaxException {
        assertThat(LocationResolver.toUri(reference)).hasToString(uri);
    }

    @Test
    void allows_a_host_by_either_form_of_its_name() throws Exception {
        URI url = LocationResolver.toUri("https://m\u00fcller.example/x");
        HostPolicy.Lookup home = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

        assertThat(new HostPolicy(List.of("m\u00fcller.example"), home).isAllowed(url))
                .isTrue();
        assertThat(new HostPolicy(List.of("xn--mller-kva.example:443"), home).isAllowed(url))
                .isTrue();
        HostPolicy named = new HostPolicy(List.of(), home);
        assertThatThrownBy(() -> named.check(url, new DocumentLocation.Remote(url)))
                .hasMessageContaining("loopback");
        named.trustSources(List.of("https://m\u00fcller.example/apis.yaml"));
        named.check(url, new DocumentLocation.Remote(url));
    }
}
