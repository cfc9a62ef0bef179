package dev.stubwright.catalog.fetch;

import dev.stubwright.BoundedBody;
import dev.stubwright.catalog.location.DocumentLocation;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request with the JDK's client, without redirects or retries. */
final class HttpExchange {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final int maxBytes;
    private @Nullable HttpClient client;

    /** @param maxBytes the limit in bytes; the result of a longer body is its first {@code maxBytes + 1} bytes */
    HttpExchange(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * @param at the URL without user information
     * @param asked the URL as requested; its user information is sent as Basic credentials, only to the host that
     *     it names and not after redirects
     * @param known sent as a condition if it came from the same URL
     * @throws IllegalArgumentException if the URL cannot be requested
     */
    HttpResponse<byte[]> send(URI at, URI asked, @Nullable CachedResponse known, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        HttpRequest request = request(at, asked, known);
        CompletableFuture<HttpResponse<byte[]>> response =
                client().sendAsync(request, head -> new BoundedBody(maxBytes));
        try {
            return response.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        } finally {
            response.cancel(true); // no effect if it is done
        }
    }

    private static HttpRequest request(URI at, URI asked, @Nullable CachedResponse known) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(at)
                    .header("Accept", "application/json, application/yaml, text/yaml, text/markdown, */*;q=0.1")
                    .header("Accept-Encoding", ContentCoding.ACCEPTED);
            if ("http".equalsIgnoreCase(at.getScheme())) {
                request.version(HttpClient.Version.HTTP_1_1); // some servers fail on the HTTP/2 upgrade header
            }
            String userInfo = asked.getRawUserInfo();
            if (userInfo != null && isSameService(at, asked)) {
                byte[] credentials = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8);
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
            }
            if (known != null && known.base().equals(DocumentLocation.Remote.withoutSecrets(at))) {
                if (known.etag() != null) {
                    request.header("If-None-Match", known.etag());
                } else if (known.lastModified() != null) {
                    request.header("If-Modified-Since", known.lastModified());
                }
            }
            return request.build();
        } catch (IllegalArgumentException noRequest) {
            throw new IllegalArgumentException(); // the message would quote the URL
        }
    }

    /** Created on first use: most contracts come from files, and creating a client takes a tenth of a second. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    private static boolean isSameService(URI at, URI asked) {
        return HostPolicy.hostAndPort(at).equals(HostPolicy.hostAndPort(asked))
                && at.getScheme().equalsIgnoreCase(asked.getScheme());
    }
}
