package dev.stubwright.faults;

/**
 * One request on its way to the depot.
 *
 * @param operationId the operation that it is of; empty if its method is not declared for its path
 * @param number counts the requests of this operation, from 1
 */
record Visit(Depot depot, Request request, String operationId, int number) {

    static Visit of(Depot depot, Request request, VisitCounter counter) {
        String id = depot.operation(request).map(Operation::id).orElse("");
        return new Visit(depot, request, id, counter.count(id));
    }

    /** The conforming answer. */
    Answer proceed() {
        return depot.answer(request);
    }

    /** The conforming answer to another request. */
    Answer proceed(Request changed) {
        return depot.answer(changed);
    }

    DepotState state() {
        return depot.state();
    }

    /** The last segment of the path, which is often an id. */
    String lastSegment() {
        return request.path.substring(request.path.lastIndexOf('/') + 1);
    }
}
