package dev.stubwright.faults;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parcel depot on a free port of this machine, conforming or with one fault. Each server starts in the same state, and
 * is stopped by {@link #close()}.
 */
public final class FaultyServer implements AutoCloseable {

    /** The valid bearer token. */
    public static final String TOKEN = Credentials.TOKEN;

    /** The valid value of {@code X-Api-Key}, which some operations take instead of a token. */
    public static final String API_KEY = Credentials.API_KEY;

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpListener listener;

    private FaultyServer(Optional<Fault> fault) {
        Depot depot = new Depot(fault.map(present -> present.operations(DepotDocument.operations()))
                .orElseGet(DepotDocument::operations));
        Twist twist = fault.map(Fault::twist).orElse(Twist.NONE);
        VisitCounter visits = new VisitCounter();
        listener = new HttpListener(request -> {
            requests.incrementAndGet();
            // One at a time: the order of requests decides about state.
            synchronized (depot) {
                return answer(depot, twist, Visit.of(depot, request, visits));
            }
        });
    }

    private static Answer answer(Depot depot, Twist twist, Visit visit) {
        try {
            return twist.answer(visit);
        } catch (IllegalArgumentException malformed) {
            // The fault wants to read a query that is malformed; so the depot refuses it.
            return depot.answer(visit.request());
        }
    }

    /** Starts the depot as its document says. */
    public static FaultyServer start() {
        return new FaultyServer(Optional.empty());
    }

    /** Starts the depot with a fault. */
    public static FaultyServer start(Fault fault) {
        return new FaultyServer(Optional.of(fault));
    }

    /** The OpenAPI document, as YAML. */
    public static String document() {
        return DepotDocument.text();
    }

    /** Where the server answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** How many requests came so far. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        listener.close();
    }
}
