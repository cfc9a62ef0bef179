package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLimits;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.LocationResolver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Fetches documents by HTTP within limits of time and size, from allowed hosts only. Thread-safe. */
final class HttpFetcher {

    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 10;
    private static final int TRIES = 3;

    private final HostPolicy hosts;
    private final HttpExchange exchanges;
    private final Duration timeout;
    private final int maxBytes;
    /** Hosts that did not answer once; waiting again for each of their documents would take too long. */
    private final Map<String, Throwable> unreachable = new ConcurrentHashMap<>();

    HttpFetcher(HostPolicy hosts) {
        this(hosts, WHOLE, DocumentLimits.BYTES);
    }

    /**
     * @param timeout the time for one document, redirects and retries included
     * @param maxBytes the most bytes of a body
     */
    HttpFetcher(HostPolicy hosts, Duration timeout, int maxBytes) {
        this.hosts = hosts;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.exchanges = new HttpExchange(maxBytes);
    }

    /**
     * @param known the cached response, for a conditional request
     * @throws FetchFailedException if the server cannot be reached or does not answer with 200
     * @throws InputException if the host or a redirect is not allowed, or the body is too large
     */
    HttpResult fetch(DocumentLocation.Remote place, @Nullable CachedResponse known) throws FetchFailedException {
        try {
            return follow(place, known);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure(place, "fetching was interrupted", stop);
        } catch (IllegalArgumentException noRequest) {
            throw failure(place, "this URL cannot be requested", null);
        }
    }

    private HttpResult follow(DocumentLocation.Remote place, @Nullable CachedResponse known)
            throws FetchFailedException, InterruptedException {
        Deadline deadline = Deadline.in(timeout);
        URI at = withoutUserInfo(place.uri());
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = sendWithRetries(place, at, known, deadline);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status < 300 || status > 308 || status == 304 || location.isEmpty()) {
                return toResult(place, at, response, known);
            }
            at = redirectTarget(place, at, location.get());
        }
        throw failure(place, "the server redirects more than " + REDIRECTS + " times", null);
    }

    private HttpResult toResult(
            DocumentLocation.Remote place, URI at, HttpResponse<byte[]> response, @Nullable CachedResponse known)
            throws FetchFailedException {
        int status = response.statusCode();
        if (status == 304 && known != null) {
            return new HttpResult.NotModified();
        }
        if (status != 200) {
            String problem = "expected status 200, but the server answered " + status;
            throw new FetchFailedException(failure(place, problem, null), RetryPolicy.isTemporary(status));
        }
        try {
            String coding = response.headers().firstValue("Content-Encoding").orElse("");
            byte[] body = response.body().length > maxBytes
                    ? response.body()
                    : ContentCoding.decode(response.body(), coding, maxBytes);
            if (body.length > maxBytes) {
                throw DocumentLimits.tooLarge(place.displayName());
            }
            return new HttpResult.Body(
                    body,
                    at,
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Last-Modified").orElse(null));
        } catch (IOException undecodable) {
            throw failure(place, "the answer cannot be decoded: " + undecodable.getMessage(), undecodable);
        }
    }

    private URI redirectTarget(DocumentLocation.Remote place, URI at, String location) {
        URI to;
        try {
            to = withoutUserInfo(at.resolve(LocationResolver.toUri(location)));
        } catch (URISyntaxException | IllegalArgumentException noUri) {
            // Without the cause, which would quote the whole URL.
            throw failure(place, "the server redirects to an invalid URL", null);
        }
        boolean http = "http".equalsIgnoreCase(to.getScheme());
        if (to.getHost() == null || !(http || "https".equalsIgnoreCase(to.getScheme()))) {
            throw failure(place, "the server redirects to a URL that is neither http nor https", null);
        }
        if (http && "https".equalsIgnoreCase(at.getScheme())) {
            throw failure(place, "the server redirects from https to http, which is not secure", null);
        }
        return to;
    }

    /** Sends the request of one hop, with retries. */
    private HttpResponse<byte[]> sendWithRetries(
            DocumentLocation.Remote place, URI at, @Nullable CachedResponse known, Deadline deadline)
            throws FetchFailedException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == TRIES;
            try {
                checkBeforeSending(place, at);
                HttpResponse<byte[]> response = exchanges.send(at, place.uri(), known, deadline);
                hosts.check(at, place); // DNS may have given the client another address
                Optional<Duration> pause = RetryPolicy.pause(response, attempt);
                if (last || pause.isEmpty() || !deadline.sleep(pause.get())) {
                    return response;
                }
            } catch (ConnectException | UnknownHostException | HttpConnectTimeoutException unreachable) {
                throw markUnreachable(place, at, "the server cannot be reached", unreachable);
            } catch (TimeoutException late) {
                String within = " within " + Math.max(1, timeout.toSeconds()) + " seconds";
                throw markUnreachable(place, at, "the server did not answer completely" + within, late);
            } catch (IOException broken) {
                if (last || broken instanceof SSLException || !deadline.sleep(RetryPolicy.pause(attempt))) {
                    String reason = broken.getMessage() == null ? "the connection was closed" : broken.getMessage();
                    throw new FetchFailedException(failure(place, "fetching failed: " + reason, broken), true);
                }
            }
        }
    }

    private void checkBeforeSending(DocumentLocation.Remote place, URI at)
            throws FetchFailedException, UnknownHostException {
        Throwable before = unreachable.get(HostPolicy.hostAndPort(at));
        if (before != null) {
            throw new FetchFailedException(
                    failure(place, "the server did not answer an earlier request, so it is not tried again", before),
                    true);
        }
        hosts.check(at, place);
    }

    private FetchFailedException markUnreachable(
            DocumentLocation.Remote place, URI at, String problem, Throwable cause) {
        unreachable.put(HostPolicy.hostAndPort(at), cause);
        return new FetchFailedException(failure(place, problem, cause), true);
    }

    private static InputException failure(DocumentLocation.Remote place, String problem, @Nullable Throwable cause) {
        return new InputException(
                SourceLocation.of(place.displayName()),
                problem,
                "check the URL, or use a copy as a mirror, URLPREFIX=DIR (--mirror, or stubwright.mirrors)",
                cause);
    }

    /** Credentials are sent in a header instead, and only to their own host. */
    private static URI withoutUserInfo(URI uri) {
        String userInfo = uri.getRawUserInfo();
        return userInfo == null ? uri : URI.create(uri.toString().replaceFirst(Pattern.quote(userInfo + "@"), ""));
    }
}
