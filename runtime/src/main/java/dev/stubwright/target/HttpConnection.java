package dev.stubwright.target;

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

/** Messages over HTTP/1.1, as they are: no redirect is followed, nothing is added that a contract could speak of. */
final class HttpConnection implements AutoCloseable {

    /** What java.net.http keeps for itself; setting one is an exception there. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final URI origin;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpConnection::thread);
    private final HttpClient client;

    /** HTTP has no form for a request. The cause may quote it with its secrets. */
    static final class Unsendable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsendable(IllegalArgumentException cause) {
            super(cause);
        }
    }

    /** @param patience for the connection, and again for the whole answer */
    HttpConnection(URI origin, Duration patience) {
        this.origin = origin;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .executor(threads)
                .build();
    }

    /** The request without what this connection cannot send. */
    static RequestMessage sendable(RequestMessage request) {
        Headers headers = request.headers();
        for (Map.Entry<String, String> field : headers.fields()) {
            if (RESTRICTED.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                headers = headers.without(field.getKey());
            }
        }
        return request.withHeaders(headers);
    }

    ResponseMessage exchange(RequestMessage request) throws IOException, InterruptedException {
        HttpRequest ready = ready(request);
        try {
            return read(answer(ready));
        } catch (IOException e) {
            if (isBodyBehind204(e)) {
                return new ResponseMessage(204, Headers.NONE, Payload.text("(a body that HTTP does not allow here)"));
            }
            throw e;
        }
    }

    private HttpRequest ready(RequestMessage request) {
        try {
            // A target that is no path would be read as a part of the host.
            String path = request.target().startsWith("/") ? request.target() : "/" + request.target();
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(patience)
                    .method(
                            request.method(),
                            request.body().isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(request.body().bytes()));
            request.headers().fields().forEach(field -> builder.header(field.getKey(), field.getValue()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new Unsendable(e);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, head -> new BoundedBody(LARGEST_BODY));
        try {
            // The request's own timeout ends with the head; a body may still trickle forever.
            long deadline = System.nanoTime() + 2 * patience.toNanos();
            return Safety.isReading(request.method()) ? await(pending, deadline) : waitOut(pending, deadline);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof IOException failure ? failure : new IOException(cause);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw (IOException) new HttpTimeoutException("the answer did not end").initCause(e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> pending, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return pending.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** What a request that is on its way has changed is told by its answer alone: who is interrupted hears that first. */
    private static <T> T waitOut(CompletableFuture<T> pending, long deadline)
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

    private static ResponseMessage read(HttpResponse<byte[]> response) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        return new ResponseMessage(response.statusCode(), Headers.of(fields), Payload.of(response.body()));
    }

    /** The JDK's client refuses such an answer instead of handing it out (MultiExchange, RFC 9110, 15.3.5). */
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
