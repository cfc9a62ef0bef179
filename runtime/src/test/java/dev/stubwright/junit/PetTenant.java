package dev.stubwright.junit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small server that honours the contract of the pets. */
final class PetTenant implements AutoCloseable {

    private final HttpServer server;

    private PetTenant(HttpServer server) {
        this.server = server;
    }

    static PetTenant start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", PetTenant::answer);
        server.start();
        return new PetTenant(server);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, "");
        } else if (!exchange.getRequestHeaders().containsKey("Authorization")) {
            send(exchange, 401, "");
        } else if (path.equals("/api/v1/pets")) {
            send(exchange, 200, "[{\"id\": \"1\", \"name\": \"Rex\"}]");
        } else if (path.equals("/api/v1/pets/1")) {
            send(exchange, 200, "{\"id\": \"1\", \"name\": \"Rex\"}");
        } else {
            send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
