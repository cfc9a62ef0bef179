package dev.stubwright.target;

import dev.stubwright.BoundedBody;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Exchanges messages over HTTP/1.1 unchanged: follows no redirect, adds no header that a contract could document. */
final class HttpConnection implements AutoCloseable {

    /** java.net.http sets these by itself, and refuses them from callers. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final URI origin;
    private final Duration timeout;
    private final int largestBody;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpConnection::thread);
    private final HttpClient client;

    /** A request that HTTP cannot carry. The cause may quote its secrets. */
    static final class UnsendableRequestException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsendableRequestException(IllegalArgumentException cause) {
            super(cause);
        }
    }

    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge(int largest) {
            super("the response is larger than " + largest + " bytes");
        }
    }

    /** @param timeout for the connection, and again for the response */
    HttpConnection(URI origin, Duration timeout) {
        this(origin, timeout, LARGEST_BODY);
    }

    HttpConnection(URI origin, Duration timeout, int largestBody) {
        this.origin = origin;
        this.timeout = timeout;
        this.largestBody = largestBody;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(threads)
                .build();
    }

    /** Removes the headers that this connection cannot send. */
    static RequestMessage withoutRestrictedHeaders(RequestMessage request) {
        Headers headers = request.headers();
        for (Map.Entry<String, String> field : headers.fields()) {
            if (RESTRICTED.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                headers = headers.without(field.getKey());
            }
        }
        return request.withHeaders(headers);
    }

    ResponseMessage exchange(RequestMessage request) throws IOException, InterruptedException {
        HttpRequest ready = toHttpRequest(request);
        try {
            return read(send(ready));
        } catch (IOException e) {
            if (isBodyBehind204(e)) {
                return new ResponseMessage(204, Headers.NONE, Payload.text("(a body that HTTP does not allow here)"));
            }
            throw e;
        }
    }

    private HttpRequest toHttpRequest(RequestMessage request) {
        try {
            // Without the slash, the target would become a part of the host.
            String path = request.target().startsWith("/") ? request.target() : "/" + request.target();
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(timeout)
                    .method(
                            request.method(),
                            request.body().isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(request.body().bytes()));
            request.headers().fields().forEach(field -> builder.header(field.getKey(), field.getValue()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new UnsendableRequestException(e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, head -> new BoundedBody(largestBody));
        try {
            // The request's own timeout covers only the headers; the body could continue forever.
            long deadline = System.nanoTime() + 2 * timeout.toNanos();
            return SafeMethods.isSafe(request.method())
                    ? await(pending, deadline)
                    : awaitUninterruptibly(pending, deadline);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof IOException failure ? failure : new IOException(cause);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw (IOException) new HttpTimeoutException("the response did not end").initCause(e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> pending, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return pending.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Only the response shows what a request has changed, so an interrupted thread waits for it first. */
    private static <T> T awaitUninterruptibly(CompletableFuture<T> pending, long deadline)
            throws ExecutionException, TimeoutException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return await(pending, deadline);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ResponseMessage read(HttpResponse<byte[]> response) throws BodyTooLarge {
        if (response.body().length > largestBody) {
            throw new BodyTooLarge(largestBody);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        return new ResponseMessage(response.statusCode(), Headers.of(fields), Payload.of(response.body()));
    }

    /** The JDK's client refuses a 204 with a body (RFC 9110, 15.3.5) instead of returning it. */
    private static boolean isBodyBehind204(IOException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link.getMessage() != null && link.getMessage().contains("with 204 response")) {
                return true;
            }
        }
        return false;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "stubwright-target");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
