package dev.stubwright.catalog.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recognises addresses that are not on the public internet (RFC 6890 and the IANA registries that it refers to). */
final class SpecialPurposeAddress {

    private static final List<Range> RANGES = List.of(
            new Range("any-local", 8, 0),
            new Range("private", 8, 10),
            new Range("shared (carrier-grade NAT)", 10, 100, 64),
            new Range("loopback", 8, 127),
            new Range("link-local", 16, 169, 254),
            new Range("private", 12, 172, 16),
            new Range("reserved", 24, 192, 0, 0),
            new Range("reserved", 24, 192, 0, 2),
            new Range("reserved", 24, 192, 88, 99),
            new Range("private", 16, 192, 168),
            new Range("reserved", 15, 198, 18),
            new Range("reserved", 24, 198, 51, 100),
            new Range("reserved", 24, 203, 0, 113),
            new Range("multicast", 4, 224),
            new Range("reserved", 4, 240),
            new Range("any-local", 128, words(0, 0, 0, 0, 0, 0, 0, 0)),
            new Range("loopback", 128, words(0, 0, 0, 0, 0, 0, 0, 1)),
            new Range("reserved", 64, words(0x100, 0, 0, 0, 0, 0, 0, 0)),
            // Local-use NAT64 (RFC 8215) can reach private networks.
            new Range("private", 48, words(0x64, 0xff9b, 1, 0, 0, 0, 0, 0)),
            new Range("reserved", 32, words(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0)),
            // IETF protocol assignments (RFC 2928), such as Teredo, which reaches hosts in private networks.
            new Range("reserved", 23, words(0x2001, 0, 0, 0, 0, 0, 0, 0)),
            new Range("reserved", 20, words(0x3fff, 0, 0, 0, 0, 0, 0, 0)),
            new Range("reserved", 16, words(0x5f00, 0, 0, 0, 0, 0, 0, 0)),
            new Range("unique-local", 7, words(0xfc00, 0, 0, 0, 0, 0, 0, 0)),
            new Range("link-local", 10, words(0xfe80, 0, 0, 0, 0, 0, 0, 0)),
            new Range("private", 10, words(0xfec0, 0, 0, 0, 0, 0, 0, 0)),
            new Range("multicast", 8, words(0xff00, 0, 0, 0, 0, 0, 0, 0)));

    /**
     * IPv6 addresses that contain an IPv4 address: mapped, translated (RFC 2765), compatible, NAT64 (RFC 6052), 6to4
     * (RFC 3056).
     */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(new Range("", 96, words(0, 0, 0, 0, 0, 0xffff, 0, 0)), 12),
            new Embedding(new Range("", 96, words(0, 0, 0, 0, 0xffff, 0, 0, 0)), 12),
            new Embedding(new Range("", 96, words(0, 0, 0, 0, 0, 0, 0, 0)), 12),
            new Embedding(new Range("", 96, words(0x64, 0xff9b, 0, 0, 0, 0, 0, 0)), 12),
            new Embedding(new Range("", 16, words(0x2002, 0, 0, 0, 0, 0, 0, 0)), 2));

    private SpecialPurposeAddress() {}

    /** The kind of a special-purpose address; empty for a public address. */
    static Optional<String> kind(InetAddress address) {
        return kind(address.getAddress());
    }

    private static Optional<String> kind(byte[] address) {
        Optional<String> own = RANGES.stream()
                .filter(range -> range.contains(address))
                .map(Range::kind)
                .findFirst();
        return own.or(() -> EMBEDDINGS.stream()
                .filter(embedding -> embedding.around().contains(address))
                .findFirst()
                .flatMap(embedding -> kind(Arrays.copyOfRange(address, embedding.from(), embedding.from() + 4))));
    }

    private static int[] words(int... words) {
        int[] octets = new int[2 * words.length];
        for (int i = 0; i < words.length; i++) {
            octets[2 * i] = words[i] >> 8;
            octets[2 * i + 1] = words[i] & 0xff;
        }
        return octets;
    }

    private record Embedding(Range around, int from) {}

    /** The addresses with a common prefix. */
    private static final class Range {

        private final String kind;
        private final int bits;
        private final byte[] prefix;

        /** @param octets the octets of the prefix: the first ones for IPv4, all 16 for IPv6 */
        Range(String kind, int bits, int... octets) {
            this.kind = kind;
            this.bits = bits;
            this.prefix = new byte[octets.length <= 4 ? 4 : 16];
            for (int i = 0; i < octets.length; i++) {
                prefix[i] = (byte) octets[i];
            }
        }

        String kind() {
            return kind;
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            boolean same = Arrays.equals(address, 0, whole, prefix, 0, whole);
            return same && (rest == 0 || ((address[whole] ^ prefix[whole]) & 0xff) >> (8 - rest) == 0);
        }
    }
}
