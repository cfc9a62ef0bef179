package dev.stubwright.examples.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stubwright.examples.okta.TenantRoutes.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that behaves like an Okta organisation on the endpoints of this example. Does not use Stubwright, so it and the
 * mock are independent implementations of Okta's API.
 *
 * <p>The system property {@code okta.tenant.broken} makes it break the contract: {@code suspend} returns an undocumented body,
 * and {@code status} an undocumented status of users.
 */
final class OktaTenant implements AutoCloseable {

    private static final String BASE_PATH = "/api/v1";
    private static final String BROKEN = "okta.tenant.broken";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String token;
    private final RateBucket bucket;
    private final TenantRoutes routes;

    private OktaTenant(HttpServer server, String token, RateBucket bucket, TenantRoutes routes) {
        this.server = server;
        this.token = token;
        this.bucket = bucket;
        this.routes = routes;
    }

    /** Starts on a free port with one user, who owns the token, and 600 calls per minute. */
    static OktaTenant start(String token) {
        return start(0, token, 600, Clock.systemUTC(), System.getProperty(BROKEN, ""));
    }

    /**
     * Starts with one user, who owns the token.
     *
     * @param limit the number of calls per minute
     * @param broken how to break the contract; empty for not at all
     */
    static OktaTenant start(int port, String token, int limit, Clock clock, String broken) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            TenantRoutes routes = new TenantRoutes(new TenantUsers(clock), broken);
            OktaTenant tenant = new OktaTenant(server, token, new RateBucket(limit, clock), routes);
            server.createContext("/", tenant::handle);
            server.setExecutor(tenant.threads);
            server.start();
            return tenant;
        } catch (IOException e) {
            throw new IllegalStateException("the tenant cannot listen on port " + port, e);
        }
    }

    /** The URL of the server, without a path. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RateBucket.State limits = bucket.take();
            Answer answer;
            try {
                answer = answer(exchange, limits);
            } catch (Refusal refusal) {
                answer = Answer.of(refusal.status(), TenantJson.envelope(refusal));
            }
            send(exchange, answer, limits);
        }
    }

    private Answer answer(HttpExchange exchange, RateBucket.State limits) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (limits.exceeded()) {
            throw Refusal.tooManyRequests();
        }
        if (!("SSWS " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw Refusal.invalidToken();
        }
        URI target = exchange.getRequestURI();
        String path = target.getRawPath();
        if (!path.startsWith(BASE_PATH + "/")) {
            throw Refusal.notFound(path);
        }
        JsonNode json = TenantJson.read(body);
        return routes.answer(
                exchange.getRequestMethod(), path.substring(BASE_PATH.length()), query(target.getRawQuery()), json);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : Optional.ofNullable(raw).orElse("").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer, RateBucket.State limits) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Rate-Limit-Limit", String.valueOf(limits.limit()));
        headers.set("X-Rate-Limit-Remaining", String.valueOf(limits.remaining()));
        headers.set("X-Rate-Limit-Reset", String.valueOf(limits.reset()));
        answer.allow().ifPresent(methods -> headers.set("Allow", methods));
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = TenantJson.write(answer.body());
        headers.set("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The argument is the port. The environment variable {@code OKTA_CLIENT_TOKEN} has the token. */
    public static void main(String[] arguments) {
        String token = System.getenv("OKTA_CLIENT_TOKEN");
        if (arguments.length != 1 || token == null || token.isBlank()) {
            System.err.println("usage: OKTA_CLIENT_TOKEN=… OktaTenant PORT");
            System.exit(2);
            return;
        }
        OktaTenant tenant =
                start(Integer.parseInt(arguments[0]), token, 600, Clock.systemUTC(), System.getProperty(BROKEN, ""));
        System.out.println("tenant ready url=" + tenant.url());
    }
}
