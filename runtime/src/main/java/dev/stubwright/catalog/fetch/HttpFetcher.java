package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLimits;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationResolver;
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

/** Fetches documents by HTTP, within bounds of time and size, and only from hosts that may be asked. Safe for threads. */
final class HttpFetcher {

    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 10;
    private static final int TRIES = 3;

    private final HostPolicy hosts;
    private final HttpExchange exchanges;
    private final Duration whole;
    private final int size;
    /** Hosts that did not answer once: the other hundred documents there need not be waited for. */
    private final Map<String, Throwable> silent = new ConcurrentHashMap<>();

    HttpFetcher(HostPolicy hosts) {
        this(hosts, WHOLE, DocumentLimits.BYTES);
    }

    /**
     * @param whole from the first packet to the last byte of the body, redirects and further tries included
     * @param size bytes of the longest body
     */
    HttpFetcher(HostPolicy hosts, Duration whole, int size) {
        this.hosts = hosts;
        this.whole = whole;
        this.size = size;
        this.exchanges = new HttpExchange(size);
    }

    /**
     * @param known what the URL had before; with it, the server may say that it still has it
     * @throws NoDocumentException if the server has no document, or cannot be reached
     * @throws InputException if it may not be asked, redirects to where it must not, or sends too much
     */
    HttpResult fetch(DocumentLocation.Remote place, @Nullable CachedResponse known) throws NoDocumentException {
        try {
            return follow(place, known);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw refusal(place, "fetching was interrupted", stop);
        } catch (IllegalArgumentException noRequest) {
            throw refusal(place, "this URL cannot be asked for", null);
        }
    }

    private HttpResult follow(DocumentLocation.Remote place, @Nullable CachedResponse known)
            throws NoDocumentException, InterruptedException {
        Deadline deadline = Deadline.in(whole);
        URI at = withoutUserInfo(place.uri());
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = answer(place, at, known, deadline);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status < 300 || status > 308 || status == 304 || location.isEmpty()) {
                return judged(place, at, response, known);
            }
            at = next(place, at, location.get());
        }
        throw refusal(place, "the server redirects more than " + REDIRECTS + " times", null);
    }

    private HttpResult judged(
            DocumentLocation.Remote place, URI at, HttpResponse<byte[]> response, @Nullable CachedResponse known)
            throws NoDocumentException {
        int status = response.statusCode();
        if (status == 304 && known != null) {
            return new HttpResult.NotModified();
        }
        if (status != 200) {
            String problem = "expected status 200, but the server answered " + status;
            throw new NoDocumentException(refusal(place, problem, null), RetryRule.isPassing(status));
        }
        try {
            String coding = response.headers().firstValue("Content-Encoding").orElse("");
            byte[] body = response.body().length > size
                    ? response.body()
                    : ContentCoding.decode(response.body(), coding, size);
            if (body.length > size) {
                throw DocumentLimits.tooLarge(place.shown());
            }
            return new HttpResult.Body(
                    body,
                    at,
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Last-Modified").orElse(null));
        } catch (IOException undecodable) {
            throw refusal(place, "the answer cannot be decoded: " + undecodable.getMessage(), undecodable);
        }
    }

    private URI next(DocumentLocation.Remote place, URI at, String location) {
        URI to;
        try {
            to = withoutUserInfo(at.resolve(LocationResolver.uri(location)));
        } catch (URISyntaxException | IllegalArgumentException noUri) {
            // The cause would quote the whole URL.
            throw refusal(place, "the server redirects to what is no URL", null);
        }
        boolean http = "http".equalsIgnoreCase(to.getScheme());
        if (to.getHost() == null || !(http || "https".equalsIgnoreCase(to.getScheme()))) {
            throw refusal(place, "the server redirects to what is no http or https URL", null);
        }
        if (http && "https".equalsIgnoreCase(at.getScheme())) {
            throw refusal(place, "the server redirects from https to http, which is less safe", null);
        }
        return to;
    }

    /** The answer of one hop, after as many tries as make sense. */
    private HttpResponse<byte[]> answer(
            DocumentLocation.Remote place, URI at, @Nullable CachedResponse known, Deadline deadline)
            throws NoDocumentException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == TRIES;
            try {
                guard(place, at);
                HttpResponse<byte[]> response = exchanges.send(at, place.uri(), known, deadline);
                hosts.check(at, place); // the name may have led the client elsewhere than it led us
                Optional<Duration> pause = RetryRule.pause(response, attempt);
                if (last || pause.isEmpty() || !deadline.sleep(pause.get())) {
                    return response;
                }
            } catch (ConnectException | UnknownHostException | HttpConnectTimeoutException unreachable) {
                throw fallSilent(place, at, "the server cannot be reached", unreachable);
            } catch (TimeoutException late) {
                String within = " within " + Math.max(1, whole.toSeconds()) + " seconds";
                throw fallSilent(place, at, "the server did not answer in full" + within, late);
            } catch (IOException broken) {
                if (last || broken instanceof SSLException || !deadline.sleep(RetryRule.pause(attempt))) {
                    String said = broken.getMessage() == null ? "the connection was closed" : broken.getMessage();
                    throw new NoDocumentException(refusal(place, "fetching broke off: " + said, broken), true);
                }
            }
        }
    }

    private void guard(DocumentLocation.Remote place, URI at) throws NoDocumentException, UnknownHostException {
        Throwable before = silent.get(HostPolicy.hostAndPort(at));
        if (before != null) {
            throw new NoDocumentException(
                    refusal(place, "the server did not answer an earlier request and is not asked again", before),
                    true);
        }
        hosts.check(at, place);
    }

    private NoDocumentException fallSilent(DocumentLocation.Remote place, URI at, String problem, Throwable cause) {
        silent.put(HostPolicy.hostAndPort(at), cause);
        return new NoDocumentException(refusal(place, problem, cause), true);
    }

    private static InputException refusal(DocumentLocation.Remote place, String problem, @Nullable Throwable cause) {
        return new InputException(
                SourceLocation.of(place.shown()),
                problem,
                "check the URL, or keep a copy and name it by a mirror, URLPREFIX=DIR (--mirror, or stubwright.mirrors)",
                cause);
    }

    /** Who asks is told in a header, and only to the host that it is meant for. */
    private static URI withoutUserInfo(URI uri) {
        String userInfo = uri.getRawUserInfo();
        return userInfo == null ? uri : URI.create(uri.toString().replaceFirst(Pattern.quote(userInfo + "@"), ""));
    }
}
