package dev.stubwright.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real server on a free port that answers as a test tells it, and keeps what it was asked. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /** What it was asked. */
    public record Call(String method, String target, Map<String, String> headers, String body) {

        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }

        public String line() {
            return method + " " + target;
        }
    }

    /** What it answers. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }

        public static Answer empty(int status) {
            return new Answer(status, Map.of(), "");
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    public static LocalServer start(Function<Call, Answer> answers) {
        try {
            InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            LocalServer local = new LocalServer(HttpServer.create(free, 0));
            local.server.setExecutor(local.threads);
            local.server.createContext("/", exchange -> local.serve(exchange, answers));
            local.server.start();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves the files of a folder, and answers 404 for any other path. */
    public static LocalServer ofFiles(Path folder) {
        return start(call -> {
            try {
                return new Answer(
                        200,
                        Map.of(),
                        Files.readString(folder.resolve(call.path().substring(1))));
            } catch (IOException missing) {
                return Answer.empty(404);
            }
        });
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All but the question whether it is there. */
    public List<Call> calls() {
        return calls.stream()
                .filter(call -> !call.path().equals("/__stubwright/health"))
                .toList();
    }

    public List<String> lines() {
        return calls().stream().map(Call::line).toList();
    }

    private void serve(HttpExchange exchange, Function<Call, Answer> answers) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Call call = new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            calls.add(call);
            Answer answer = answers.apply(call);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean none = bytes.length == 0 || call.method().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), none ? -1 : bytes.length);
            if (!none) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Names of the methods that arrived, in order. */
    public List<String> methods() {
        return new ArrayList<>(calls().stream().map(Call::method).toList());
    }
}
