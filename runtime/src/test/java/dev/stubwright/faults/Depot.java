package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The service of the document, without the network. It conforms; faults are put around it. */
final class Depot {

    private static final String RATE_LIMIT = "X-Rate-Limit-Remaining";

    private final DepotState state = DepotState.initial();
    private final List<Operation> operations;
    private final Map<String, Handler> handlers = new HashMap<>();
    private int answered;

    Depot(List<Operation> operations) {
        this.operations = operations;
        handlers.put("getHealth", call -> Answer.json(200, health()));
        handlers.putAll(new Warehouses(state).handlers());
        handlers.putAll(new Bins(state).handlers());
        handlers.putAll(new Parcels(state).handlers());
        handlers.putAll(new Pickups(state).handlers());
        handlers.putAll(new Reports(state).handlers());
    }

    DepotState state() {
        return state;
    }

    /** The operation that a request is of, if its method is declared for its path. */
    Optional<Operation> operation(Request request) {
        return at(request).stream()
                .filter(each -> each.method().equals(request.method))
                .findFirst();
    }

    Answer answer(Request request) {
        answered++;
        Answer answer;
        try {
            answer = handle(request);
        } catch (Problem problem) {
            answer = problem.answer();
        } catch (IllegalArgumentException malformed) {
            answer = Problem.of(400, "the request is malformed").answer();
        }
        return answer.withHeader("X-Request-Id", String.format(Locale.ROOT, "c0ffee00-0000-4000-8000-%012x", answered))
                .withHeader(RATE_LIMIT, "1000");
    }

    private Answer handle(Request request) {
        List<Operation> here = at(request);
        if (here.isEmpty()) {
            throw Problem.of(404, "there is no such path");
        }
        TreeSet<String> methods = here.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        String allow = String.join(", ", methods);
        if (request.method.equals("OPTIONS")) {
            return Answer.empty(204).withHeader("Allow", allow);
        }
        Operation operation = operation(request).orElseThrow(() -> Problem.of(405, "the method is not supported")
                .withHeader("Allow", allow));
        Credentials.check(operation, request);
        MediaTypes.checkAccept(operation, request);
        return handlers.get(operation.id()).handle(RequestReader.read(operation, request));
    }

    private List<Operation> at(Request request) {
        try {
            List<String> segments = request.segments();
            return operations.stream().filter(each -> each.isAt(segments)).toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static ObjectNode health() {
        return Json.MAPPER.createObjectNode().put("status", "up").put("version", "1.4.0");
    }
}
