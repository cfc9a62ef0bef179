package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.InternationalHostName;
import dev.stubwright.catalog.place.LocationResolver;
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
 * Which hosts may be asked. Those that the user named, as a source or by {@code --allow-host}, whatever their address is;
 * all others only if each of their addresses is public.
 *
 * <p>The addresses are looked up here, and once more by the HTTP client when it connects, which cannot be told which of
 * them to take. For a name server that changes its answer in between, whoever asks checks once more before the answer is
 * used; the JVM's own memory of addresses ({@code networkaddress.cache.ttl}, 30 seconds unless told) has what the client
 * saw. Where an HTTP proxy is set up, the proxy looks up once more.
 */
@Internal
public final class HostPolicy {

    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.%]+\\]|[^\\s\\[\\]:/@?#]+)(?::(?<port>\\d{1,5}))?");

    private final Lookup lookup;
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** All addresses of a host. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @throws UsageException if one of them is not of the form {@code HOST} or {@code HOST:PORT} */
    HostPolicy(Collection<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    HostPolicy(Collection<String> allowed, Lookup lookup) {
        this.lookup = lookup;
        for (String text : allowed) {
            Matcher host = HOST.matcher(text.strip());
            if (!host.matches()) {
                throw new UsageException(
                        "expected a host of the form HOST or HOST:PORT, but got [" + DocumentLocation.shown(text) + "]",
                        "write, for example, schemas.example.org or localhost:8080");
            }
            String port = host.group("port") == null ? "" : ":" + Integer.parseInt(host.group("port"));
            this.allowed.add(canonical(host.group("host")) + port);
        }
    }

    /** Takes note of the hosts of sources that the user named; what is not a URL is passed over. */
    public void name(Collection<String> sources) {
        for (String source : sources) {
            try {
                URI uri = LocationResolver.uri(source.strip());
                if (uri.getHost() != null) {
                    named.add(hostAndPort(uri));
                }
            } catch (URISyntaxException | IllegalArgumentException noUrl) {
                // A file, or what cannot be asked for anyway.
            }
        }
    }

    /** Whether documents may refer to it, whoever they are. */
    public boolean isAllowed(URI uri) {
        return allowed.contains(canonical(uri.getHost())) || allowed.contains(hostAndPort(uri));
    }

    /** Whether it is one host, and the same service on it; https instead of http is as good. */
    public static boolean isSame(URI one, URI other) {
        boolean safer = port(one) == 80 && port(other) == 443;
        return canonical(one.getHost()).equals(canonical(other.getHost())) && (port(one) == port(other) || safer);
    }

    /**
     * Lets a URL pass, or not.
     *
     * @param asked the URL that was asked for, which may have been redirected to {@code uri}
     * @throws UnknownHostException if the host has no address
     * @throws InputException if it has one that is not public, and the user did not name it
     */
    void check(URI uri, DocumentLocation.Remote asked) throws UnknownHostException {
        if (isAllowed(uri) || named.contains(hostAndPort(uri))) {
            return;
        }
        for (InetAddress address : addresses(uri)) {
            Optional<String> kind = AddressKind.notPublic(address);
            if (kind.isPresent()) {
                boolean redirected = !hostAndPort(uri).equals(hostAndPort(asked.uri()));
                throw new InputException(
                        SourceLocation.of(asked.shown()),
                        (redirected ? "the server redirects to the host [" : "the host [") + uri.getHost() + "]"
                                + (redirected ? ", which" : "") + " has the " + kind.get() + " address "
                                + address.getHostAddress() + ", to which no document may lead",
                        advice(hostAndPort(uri)));
            }
        }
    }

    /** How to allow a host, as the rest of "perhaps you should …". */
    public static String advice(String host) {
        return "allow it, if you trust it, by --allow-host " + host + " (or stubwright.allowHosts)";
    }

    public static String hostAndPort(URI uri) {
        return canonical(uri.getHost()) + ":" + port(uri);
    }

    /** Behind a proxy, names of the outside may be unknown inside. */
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

    /** A name with a dot at its end is the same name, and one beyond ASCII has a second form, by which it is looked up. */
    private static String canonical(String host) {
        String lower = host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : InternationalHostName.toAscii(host);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
