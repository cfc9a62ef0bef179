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

/** The only way to a target: everything that goes through it is allowed there, is paced, and comes back without secrets. */
final class Channel implements AutoCloseable {

    /** RFC 9110, 9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private static final int ATTEMPTS = 3;

    private final BaseUrl base;
    private final HttpConnection connection;
    private final Identity identity;
    private final Pace pace;
    private final boolean mock;
    private final boolean allowsWrites;

    private Channel(
            BaseUrl base, HttpConnection connection, Identity identity, Pace pace, boolean mock, boolean allowsWrites) {
        this.base = base;
        this.connection = connection;
        this.identity = identity;
        this.pace = pace;
        this.mock = mock;
        this.allowsWrites = allowsWrites;
    }

    static Channel toMock(BaseUrl base, HttpConnection connection, Sleeper sleeper) {
        // A mock that answers 429 was told to; waiting would only hide it.
        Pace none = new Pace(RateLimit.UNKNOWN, sleeper, Duration.ZERO);
        return new Channel(base, connection, Identity.onMock(), none, true, true);
    }

    static Channel toTenant(
            BaseUrl base, HttpConnection connection, Identity identity, Pace pace, boolean allowsWrites) {
        return new Channel(base, connection, identity, pace, false, allowsWrites);
    }

    Exchange send(Operation operation, RequestMessage request) {
        return send(request, identity.forms(operation));
    }

    Exchange sendAnonymously(RequestMessage request) {
        return send(request, List.of());
    }

    RequestMessage withCredential(Operation operation, RequestMessage request) {
        RequestMessage real = request;
        for (CredentialForm form : identity.forms(operation)) {
            real = identity.send(form, real);
        }
        return real;
    }

    void rest(Duration duration) {
        try {
            pace.rest(duration);
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        }
    }

    private Exchange send(RequestMessage request, List<CredentialForm> forms) {
        if (!mock) {
            Safety.check(request, allowsWrites);
        }
        RequestMessage plain = HttpConnection.sendable(
                new RequestMessage(request.method(), base.join(request.target()), request.headers(), request.body()));
        RequestMessage real = plain;
        RequestMessage shown = plain;
        for (CredentialForm form : forms) {
            real = identity.send(form, real);
            shown = identity.show(form, shown);
        }
        int left = IDEMPOTENT.contains(request.method()) && !mock ? ATTEMPTS : 1;
        try {
            Exchange exchange = once(real, shown);
            while (--left > 0 && exchange.response().status() == 429) {
                exchange = once(real, shown);
            }
            return exchange;
        } catch (IOException e) {
            throw ConnectionFailure.words(base.uri(), identity.redaction().clean(e));
        } catch (InterruptedException e) {
            throw ConnectionFailure.interrupted(base.uri(), e);
        } catch (HttpConnection.Unsendable e) {
            // Without its cause, which quotes what it refuses: a URL or a header with the credential in it.
            throw new UsageException(
                    shown.method() + " " + shown.target() + " cannot be sent over HTTP",
                    "look for a header's or credential's name in the document that is no token (RFC 9110, 5.6.2)");
        }
    }

    boolean answers() {
        try {
            connection.exchange(Health.QUESTION);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Exchange once(RequestMessage real, RequestMessage shown) throws IOException, InterruptedException {
        pace.await();
        long start = System.nanoTime();
        ResponseMessage response = connection.exchange(real);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        pace.observe(response);
        return new Exchange(shown, identity.redaction().clean(response), took);
    }

    @Override
    public void close() {
        connection.close();
    }
}
