package dev.stubwright.contract.route;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Host and port of a URL. */
final class Authority {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+)(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_~-]+(?:\\.[\\p{Alnum}_~-]+)*\\.?");
    private static final Pattern IP6 = Pattern.compile("\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*]");
    private static final int MAX_PORT = 65_535;

    private Authority() {}

    /** Scheme, host and port in the one form that equals others of the same meaning; empty if no request could be sent there. */
    static Optional<String> origin(String scheme, String authority) {
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        return host(parts.group(1))
                .flatMap(host -> port(lowerScheme, parts.group(2)).map(port -> lowerScheme + "://" + host + port));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.toLowerCase(Locale.ROOT))
                    .filter(host -> IP6.matcher(host).matches());
        }
        try {
            boolean ascii = written.chars().allMatch(c -> c < 0x80);
            String host = (ascii ? written : IDN.toASCII(written)).toLowerCase(Locale.ROOT);
            // `https://http://` leaves the name of a scheme where a host is due.
            return Optional.of(host).filter(name -> NAME.matcher(name).matches() && !name.matches("https?"));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static Optional<String> port(String scheme, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Optional.of("");
        }
        int port = Integer.parseInt(written);
        if (port == (scheme.equals("https") ? 443 : 80)) {
            return Optional.of("");
        }
        return port > 0 && port <= MAX_PORT ? Optional.of(":" + port) : Optional.empty();
    }
}
