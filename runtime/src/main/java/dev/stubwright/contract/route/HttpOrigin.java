package dev.stubwright.contract.route;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalizes the origin of an HTTP URL: scheme, host and port (RFC 6454, 4). */
final class HttpOrigin {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST_NAME = Pattern.compile("[\\p{Alnum}_~-]+(?:\\.[\\p{Alnum}_~-]+)*\\.?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*]");
    private static final int MAX_PORT = 65_535;

    private HttpOrigin() {}

    /** The origin in normal form, without default port; empty if the host or the port is invalid. */
    static Optional<String> of(String scheme, String authority) {
        Matcher hostAndPort = HOST_AND_PORT.matcher(authority);
        if (!hostAndPort.matches()) {
            return Optional.empty();
        }
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        return normalizeHost(hostAndPort.group(1)).flatMap(host -> portSuffix(lowerScheme, hostAndPort.group(2))
                .map(port -> lowerScheme + "://" + host + port));
    }

    private static Optional<String> normalizeHost(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT))
                    .filter(address -> IPV6.matcher(address).matches());
        }
        try {
            boolean ascii = host.chars().allMatch(c -> c < 0x80);
            String name = (ascii ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
            // `https://http://` is parsed as a URL whose host is `http`.
            return Optional.of(name).filter(valid -> HOST_NAME.matcher(valid).matches() && !valid.matches("https?"));
        } catch (IllegalArgumentException invalidName) {
            return Optional.empty();
        }
    }

    private static Optional<String> portSuffix(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return Optional.of("");
        }
        int port = Integer.parseInt(digits);
        if (port == (scheme.equals("https") ? 443 : 80)) {
            return Optional.of("");
        }
        return port > 0 && port <= MAX_PORT ? Optional.of(":" + port) : Optional.empty();
    }
}
