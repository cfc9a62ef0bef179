package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches documents by HTTP, within bounds of time and size. */
final class HttpFetcher {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final Duration whole;
    private final int size;
    /** Hosts that did not answer once: the other hundred documents there need not be waited for. */
    private final Map<String, Throwable> silent = new HashMap<>();

    private @Nullable HttpClient client;

    HttpFetcher() {
        this(WHOLE, Limits.BYTES);
    }

    /**
     * @param whole from the first packet to the last byte of the body
     * @param size bytes of the longest body
     */
    HttpFetcher(Duration whole, int size) {
        this.whole = whole;
        this.size = size;
    }

    byte[] fetch(Place.Remote place) {
        Throwable before = silent.get(place.uri().getRawAuthority());
        if (before != null) {
            throw failure(place, "the server did not answer an earlier request and is not asked again", before);
        }
        HttpResponse<byte[]> response = send(place);
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            throw failure(
                    place, "expected status 200, but the server redirects too often, or to a place less safe", null);
        }
        if (status != 200) {
            throw failure(place, "expected status 200, but the server answered " + status, null);
        }
        if (response.body().length > size) {
            throw Documents.tooLarge(place.shown());
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(Place.Remote place) {
        CompletableFuture<HttpResponse<byte[]>> response;
        try {
            HttpRequest request = HttpRequest.newBuilder(place.uri())
                    .header("Accept", "application/json, application/yaml, text/yaml, text/markdown, */*;q=0.1")
                    .build();
            response = client().sendAsync(request, head -> new BoundedBody(size));
        } catch (IllegalArgumentException noRequest) {
            throw failure(place, "this URL cannot be asked for", noRequest);
        }
        try {
            return response.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            response.cancel(true);
            throw fallSilent(place, "the server did not answer in full within " + whole.toSeconds() + " seconds", late);
        } catch (ExecutionException failed) {
            throw broken(place, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stop) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(place, "fetching was interrupted", stop);
        }
    }

    private InputException broken(Place.Remote place, Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return fallSilent(place, "the server cannot be reached", cause);
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return failure(place, "fetching broke off: " + said, cause);
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return client;
    }

    private InputException fallSilent(Place.Remote place, String problem, Throwable cause) {
        silent.put(place.uri().getRawAuthority(), cause);
        return failure(place, problem, cause);
    }

    private static InputException failure(Place.Remote place, String problem, @Nullable Throwable cause) {
        return new InputException(
                SourceLocation.of(place.shown()),
                problem,
                "check the URL, or keep a copy and name it by a mirror, URLPREFIX=DIR (--mirror, or stubwright.mirrors)",
                cause);
    }
}
