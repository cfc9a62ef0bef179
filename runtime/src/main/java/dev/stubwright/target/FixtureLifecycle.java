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

/** Creates resources on a tenant, destroys them, and records those that could not be destroyed. */
final class FixtureLifecycle {

    private static final int ATTEMPTS = 3;

    private final TargetClient client;
    private final Profile profile;
    private final SecureRandom random = new SecureRandom();
    private final Map<CreatedResource, String> leftovers = new LinkedHashMap<>();

    FixtureLifecycle(TargetClient client, Profile profile) {
        this.client = client;
        this.profile = profile;
    }

    /** A resource that this run created, or may have created. */
    record CreatedResource(Operation operation, String variable, Fixture fixture, Map<String, String> values) {

        String value() {
            return values.getOrDefault("value", "");
        }
    }

    sealed interface Creation {
        record Created(CreatedResource resource) implements Creation {}

        record Failed(String reason) implements Creation {}
    }

    /** @param foreign ids that this run did not create: a response with one of them created nothing */
    Creation create(
            Operation operation, String variable, Fixture fixture, Map<String, String> known, List<String> foreign) {
        Map<String, String> values = new HashMap<>(known);
        values.put("unique", hex(8));
        values.put("password", "Aa1!" + hex(12));
        CreatedResource lost = new CreatedResource(operation, variable, fixture, Map.copyOf(values));
        Exchange exchange;
        try {
            exchange = client.send(operation, fixture.create().resolve(values));
        } catch (TargetException e) {
            remember(lost, e.problem());
            throw e;
        }
        if (!fixture.create().isSuccess(exchange.response().status())) {
            String why = describe(fixture.create(), exchange);
            if (exchange.response().status() >= 500) {
                remember(lost, why);
            }
            return new Creation.Failed(why);
        }
        String value = Profile.valueIn(exchange.response(), fixture.valuePointer());
        if (value == null || value.isBlank()) {
            String why = "the answer to " + fixture.create() + " has nothing at " + fixture.valuePointer();
            remember(lost, why);
            return new Creation.Failed(why);
        }
        if (foreign.contains(value)) {
            return new Creation.Failed(fixture.create() + " returned a resource that existed before");
        }
        values.put("value", value);
        return new Creation.Created(new CreatedResource(operation, variable, fixture, Map.copyOf(values)));
    }

    /** Never throws: a failure here must not hide the case's failure. */
    void destroy(CreatedResource resource) {
        // An interrupted thread still cleans up.
        boolean interrupted = Thread.interrupted();
        try {
            String failure = "";
            for (ProfileRequest request : resource.fixture().destroy()) {
                // A later request may succeed without an earlier one, but only all of them prove that nothing is left.
                String said = tryDestroy(resource, request);
                failure = failure.isEmpty() ? said : failure;
            }
            if (failure.isEmpty()) {
                forget(resource);
            } else {
                remember(resource, failure);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized List<String> leftovers() {
        List<String> words = new ArrayList<>();
        leftovers.forEach((resource, why) -> words.add(
                resource.value().isEmpty()
                        ? describeUncertain(resource, why)
                        : resource.variable() + " " + resource.value() + ", created by "
                                + resource.fixture().create() + ", could not be destroyed: " + why));
        return words;
    }

    private static String describeUncertain(CreatedResource resource, String why) {
        return resource.fixture().create() + " may have created a " + resource.variable()
                + " that could not be destroyed; look for " + resource.values().get("unique") + " there: " + why;
    }

    void retryLeftovers() {
        List<CreatedResource> again;
        synchronized (this) {
            again = leftovers.keySet().stream()
                    .filter(resource -> !resource.value().isEmpty())
                    .toList();
        }
        again.forEach(this::destroy);
    }

    private String tryDestroy(CreatedResource resource, ProfileRequest request) {
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (attempt > 0) {
                    client.pause(Duration.ofSeconds(attempt));
                }
                Exchange exchange = client.send(resource.operation(), request.resolve(resource.values()));
                if (request.isSuccess(exchange.response().status())) {
                    return "";
                }
                failure = describe(request, exchange);
            } catch (TargetException e) {
                failure = request + " failed: " + e.problem();
            }
        }
        return failure;
    }

    private String describe(ProfileRequest request, Exchange exchange) {
        String said = profile.explain(exchange.response());
        return request + " answered " + exchange.response().status() + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private synchronized void remember(CreatedResource resource, String why) {
        leftovers.put(resource, why);
    }

    private synchronized void forget(CreatedResource resource) {
        leftovers.remove(resource);
    }

    private String hex(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return HexFormat.of().formatHex(noise);
    }
}
