package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses literal addresses, so that no name is looked up. */
class SpecialPurposeAddressTests {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.255.255, loopback",
        "::1, loopback",
        "0.0.0.0, any-local",
        "10.1.2.3, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.0.1, private",
        "169.254.169.254, link-local",
        "fe80::1, link-local",
        "100.64.0.1, shared (carrier-grade NAT)",
        "fd00::1, unique-local",
        "224.0.0.1, multicast",
        "ff02::1, multicast",
        "::ffff:127.0.0.1, loopback",
        "64:ff9b::7f00:1, loopback",
        "64:ff9b::a00:1, private",
        "2002:7f00:1::, loopback",
        "::ffff:0:127.0.0.1, loopback",
        "::127.0.0.1, loopback",
        "2001:0:1::1, reserved",
        "3fff::1, reserved",
        "5f00::1, reserved",
        "192.88.99.1, reserved",
        "255.255.255.255, reserved"
    })
    void recognises_special_purpose_addresses(String address, String kind) throws UnknownHostException {
        assertThat(SpecialPurposeAddress.kind(InetAddress.getByName(address))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1",
                "2001:4860::1",
                "64:ff9b::101:101"
            })
    void accepts_public_addresses(String address) throws UnknownHostException {
        assertThat(SpecialPurposeAddress.kind(InetAddress.getByName(address))).isEmpty();
    }
}
