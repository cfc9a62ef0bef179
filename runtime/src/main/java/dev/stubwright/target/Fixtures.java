package dev.stubwright.target;

import dev.stubwright.TargetException;
import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes resources on a tenant, gives them back, and keeps account of those that it could not. */
final class Fixtures {

    private static final int ATTEMPTS = 3;

    private final Channel channel;
    private final Profile profile;
    private final SecureRandom random = new SecureRandom();
    private final Map<Holding, String> leftovers = new LinkedHashMap<>();

    Fixtures(Channel channel, Profile profile) {
        this.channel = channel;
        this.profile = profile;
    }

    /** Something that this run made. */
    record Holding(Operation operation, String variable, Fixture fixture, Map<String, String> values) {

        String value() {
            return values.getOrDefault("value", "");
        }
    }

    /** What came of the wish for one. */
    sealed interface Made {
        record Done(Holding holding) implements Made {}

        record Refused(String reason) implements Made {}
    }

    /** @param foreign values that this run did not make: an answer that names one of them made nothing */
    Made make(Operation operation, String variable, Fixture fixture, Map<String, String> known, List<String> foreign) {
        Map<String, String> values = new HashMap<>(known);
        values.put("unique", hex(8));
        values.put("password", "Aa1!" + hex(12));
        Holding lost = new Holding(operation, variable, fixture, Map.copyOf(values));
        Exchange exchange;
        try {
            exchange = channel.send(operation, fixture.create().with(values));
        } catch (TargetException e) {
            remember(lost, e.problem());
            throw e;
        }
        if (!fixture.create().isDone(exchange.response().status())) {
            String why = answered(fixture.create(), exchange);
            if (exchange.response().status() >= 500) {
                remember(lost, why);
            }
            return new Made.Refused(why);
        }
        String value = Profile.valueIn(exchange.response(), fixture.value());
        if (value == null || value.isBlank()) {
            String why = "the answer to " + fixture.create() + " has nothing at " + fixture.value();
            remember(lost, why);
            return new Made.Refused(why);
        }
        if (foreign.contains(value)) {
            return new Made.Refused(fixture.create() + " answered with a resource that was there before");
        }
        values.put("value", value);
        return new Made.Done(new Holding(operation, variable, fixture, Map.copyOf(values)));
    }

    /** Never throws: what fails here must not hide what failed in the case. */
    void giveBack(Holding holding) {
        // A thread that is being stopped still cleans up after itself.
        boolean interrupted = Thread.interrupted();
        try {
            String failure = "";
            for (ProfileRequest request : holding.fixture().destroy()) {
                // What comes last may do without what came first, but only all of them prove that nothing is left.
                String said = destroyed(holding, request);
                failure = failure.isEmpty() ? said : failure;
            }
            if (failure.isEmpty()) {
                forget(holding);
            } else {
                remember(holding, failure);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized List<String> leftovers() {
        List<String> words = new ArrayList<>();
        leftovers.forEach((holding, why) -> words.add(
                holding.value().isEmpty()
                        ? maybe(holding, why)
                        : holding.variable() + " " + holding.value() + ", made by "
                                + holding.fixture().create() + ", could not be given back: " + why));
        return words;
    }

    private static String maybe(Holding holding, String why) {
        return holding.fixture().create() + " may have made a " + holding.variable()
                + " that could not be given back; look for " + holding.values().get("unique") + " there: " + why;
    }

    void giveBackLeftovers() {
        List<Holding> again;
        synchronized (this) {
            again = leftovers.keySet().stream()
                    .filter(holding -> !holding.value().isEmpty())
                    .toList();
        }
        again.forEach(this::giveBack);
    }

    private String destroyed(Holding holding, ProfileRequest request) {
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (attempt > 0) {
                    channel.rest(Duration.ofSeconds(attempt));
                }
                Exchange exchange = channel.send(holding.operation(), request.with(holding.values()));
                if (request.isDone(exchange.response().status())) {
                    return "";
                }
                failure = answered(request, exchange);
            } catch (TargetException e) {
                failure = request + " was not answered, " + e.problem();
            }
        }
        return failure;
    }

    private String answered(ProfileRequest request, Exchange exchange) {
        String said = profile.explain(exchange.response());
        return request + " answered " + exchange.response().status() + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private synchronized void remember(Holding holding, String why) {
        leftovers.put(holding, why);
    }

    private synchronized void forget(Holding holding) {
        leftovers.remove(holding);
    }

    private String hex(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return HexFormat.of().formatHex(noise);
    }
}
