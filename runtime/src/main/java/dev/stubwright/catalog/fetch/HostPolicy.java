package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.InternationalHostName;
import dev.stubwright.catalog.location.LocationResolver;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which hosts may be fetched from: hosts that the user named as a source or allowed with {@code --allow-host},
 * and other hosts if all of their addresses are public.
 *
 * <p>A host is looked up here, and again by the HTTP client, which cannot be given an address. Against DNS servers that
 * change their answer in between, the caller checks again before it uses the response; the JVM's DNS cache ({@code
 * networkaddress.cache.ttl}, 30 seconds by default) then returns the address that the client used. An HTTP proxy looks
 * up hosts by itself.
 */
@Internal
public final class HostPolicy {

    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.%]+\\]|[^\\s\\[\\]:/@?#]+)(?::(?<port>\\d{1,5}))?");

    private final Lookup lookup;
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** Looks up all addresses of a host. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @throws UsageException if a host does not have the form {@code HOST} or {@code HOST:PORT} */
    HostPolicy(Collection<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    HostPolicy(Collection<String> allowed, Lookup lookup) {
        this.lookup = lookup;
        for (String text : allowed) {
            Matcher host = HOST.matcher(text.strip());
            if (!host.matches()) {
                throw new UsageException(
                        "expected a host of the form HOST or HOST:PORT, but got [" + DocumentLocation.redact(text)
                                + "]",
                        "write, for example, schemas.example.org or localhost:8080");
            }
            String port = host.group("port") == null ? "" : ":" + Integer.parseInt(host.group("port"));
            this.allowed.add(canonical(host.group("host")) + port);
        }
    }

    /** Trusts the hosts of sources that the user named. Sources that are not URLs are ignored. */
    public void trustSources(Collection<String> sources) {
        for (String source : sources) {
            try {
                URI uri = LocationResolver.toUri(source.strip());
                if (uri.getHost() != null) {
                    named.add(hostAndPort(uri));
                }
            } catch (URISyntaxException | IllegalArgumentException noUrl) {
                // a file, or an invalid URL
            }
        }
    }

    /** Whether all documents may refer to this URL. */
    public boolean isAllowed(URI uri) {
        return allowed.contains(canonical(uri.getHost())) || allowed.contains(hostAndPort(uri));
    }

    /** Whether two URLs have the same host and port; a change from http to https is accepted. */
    public static boolean isSameService(URI one, URI other) {
        boolean safer = port(one) == 80 && port(other) == 443;
        return canonical(one.getHost()).equals(canonical(other.getHost())) && (port(one) == port(other) || safer);
    }

    /**
     * Checks that a URL may be fetched.
     *
     * @param asked the requested URL, which may have been redirected to {@code uri}
     * @throws UnknownHostException if the host has no address
     * @throws InputException if the host has an address that is not public, and the user did not name it
     */
    void check(URI uri, DocumentLocation.Remote asked) throws UnknownHostException {
        if (isAllowed(uri) || named.contains(hostAndPort(uri))) {
            return;
        }
        for (InetAddress address : addresses(uri)) {
            Optional<String> kind = SpecialPurposeAddress.kind(address);
            if (kind.isPresent()) {
                boolean redirected = !hostAndPort(uri).equals(hostAndPort(asked.uri()));
                throw new InputException(
                        SourceLocation.of(asked.displayName()),
                        (redirected ? "the server redirects to the host [" : "the host [") + uri.getHost() + "]"
                                + (redirected ? ", which" : "") + " has the " + kind.get() + " address "
                                + address.getHostAddress() + ", which documents must not use",
                        allowAdvice(hostAndPort(uri)));
            }
        }
    }

    /** The advice to allow a host, as the rest of "perhaps you should …". */
    public static String allowAdvice(String host) {
        return "allow it, if you trust it, with --allow-host " + host + " (or stubwright.allowHosts)";
    }

    public static String hostAndPort(URI uri) {
        return canonical(uri.getHost()) + ":" + port(uri);
    }

    /** Accepts an unknown host behind a proxy, since internal DNS may not know external names. */
    private List<InetAddress> addresses(URI uri) throws UnknownHostException {
        try {
            return List.of(lookup.of(uri.getHost()));
        } catch (UnknownHostException unknown) {
            ProxySelector proxies = ProxySelector.getDefault();
            if (proxies != null && proxies.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
                return List.of();
            }
            throw unknown;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Removes the dot at the end of a fully qualified name and converts the name to ASCII. */
    private static String canonical(String host) {
        String lower = host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : InternationalHostName.toAscii(host);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
