package dev.stubwright.target;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The only client of a target: checks that a request is allowed, respects the rate limit, and redacts secrets. */
final class TargetClient implements AutoCloseable {

    /** RFC 9110, 9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private static final int ATTEMPTS = 3;

    private final TargetBaseUrl base;
    private final HttpConnection connection;
    private final Authentication authentication;
    private final RateLimiter rateLimiter;
    private final boolean isMock;
    private final boolean allowsWrites;

    private TargetClient(
            TargetBaseUrl base,
            HttpConnection connection,
            Authentication authentication,
            RateLimiter rateLimiter,
            boolean mock,
            boolean allowsWrites) {
        this.base = base;
        this.connection = connection;
        this.authentication = authentication;
        this.rateLimiter = rateLimiter;
        this.isMock = mock;
        this.allowsWrites = allowsWrites;
    }

    static TargetClient toMock(TargetBaseUrl base, HttpConnection connection, TimeSource time) {
        // A mock answers 429 only if a stub says so; waiting would hide it.
        RateLimiter none = new RateLimiter(RateLimitHeaders.UNKNOWN, time, Duration.ZERO);
        return new TargetClient(base, connection, Authentication.onMock(), none, true, true);
    }

    static TargetClient toTenant(
            TargetBaseUrl base,
            HttpConnection connection,
            Authentication authentication,
            RateLimiter rateLimiter,
            boolean allowsWrites) {
        return new TargetClient(base, connection, authentication, rateLimiter, false, allowsWrites);
    }

    Exchange send(Operation operation, RequestMessage request) {
        return send(request, authentication.credentialForms(operation));
    }

    Exchange sendAnonymously(RequestMessage request) {
        return send(request, List.of());
    }

    RequestMessage withCredential(Operation operation, RequestMessage request) {
        RequestMessage real = request;
        for (CredentialForm form : authentication.credentialForms(operation)) {
            real = authentication.authenticate(form, real);
        }
        return real;
    }

    void pause(Duration duration) {
        try {
            rateLimiter.pause(duration);
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        }
    }

    private Exchange send(RequestMessage request, List<CredentialForm> forms) {
        if (!isMock) {
            SafeMethods.requireAllowed(request, allowsWrites);
        }
        RequestMessage plain = HttpConnection.withoutRestrictedHeaders(
                new RequestMessage(request.method(), base.join(request.target()), request.headers(), request.body()));
        RequestMessage real = plain;
        RequestMessage shown = plain;
        for (CredentialForm form : forms) {
            real = authentication.authenticate(form, real);
            shown = authentication.authenticateRedacted(form, shown);
        }
        int left = IDEMPOTENT.contains(request.method()) && !isMock ? ATTEMPTS : 1;
        try {
            Exchange exchange = sendOnce(real, shown);
            while (--left > 0 && exchange.response().status() == 429) {
                exchange = sendOnce(real, shown);
            }
            return exchange;
        } catch (IOException e) {
            throw ConnectionFailure.toException(
                    base.uri(), authentication.redaction().redact(e));
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        } catch (HttpConnection.UnsendableRequestException e) {
            // Without the cause, which may quote the credential in a URL or header.
            throw new UsageException(
                    shown.method() + " " + shown.target() + " cannot be sent over HTTP",
                    "check that the document's header and credential names are tokens (RFC 9110, 5.6.2)");
        }
    }

    boolean answers() {
        try {
            connection.exchange(HealthProbe.REQUEST);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Exchange sendOnce(RequestMessage real, RequestMessage shown) throws IOException, InterruptedException {
        rateLimiter.await();
        long start = System.nanoTime();
        ResponseMessage response = connection.exchange(real);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        rateLimiter.observe(response);
        return new Exchange(shown, authentication.redaction().redact(response), took);
    }

    @Override
    public void close() {
        connection.close();
    }
}
