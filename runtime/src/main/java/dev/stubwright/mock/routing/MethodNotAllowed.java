package dev.stubwright.mock.routing;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.response.AcceptHeader;
import dev.stubwright.mock.response.MockResponse;
import dev.stubwright.mock.response.ProblemDetails;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Responds to a request whose path is a route but whose method has no operation: 405, or 204 to OPTIONS. */
@Internal
public final class MethodNotAllowed {

    private MethodNotAllowed() {}

    public static MockResponse respond(RequestMessage request, List<Operation> here) {
        String allow = String.join(", ", allowedMethods(here));
        if (request.method().equals("OPTIONS")) {
            return new MockResponse(204, Headers.NONE.with("Allow", allow), Payload.NONE);
        }
        MockResponse answer = problem(request, here)
                .toResponse(AcceptHeader.parse(request.headers()))
                .withHeader("Allow", allow);
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    private static Set<String> allowedMethods(List<Operation> here) {
        Set<String> methods = new TreeSet<>();
        here.forEach(operation -> methods.add(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static ProblemDetails problem(RequestMessage request, List<Operation> here) {
        List<Object> closest = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add("Closest:");
        for (Operation operation : here) {
            String differs = "the method is " + request.method() + ", not " + operation.method();
            ClosestOperation near = new ClosestOperation(operation, List.of(differs), 0);
            closest.add(near.toMembers());
            lines.addAll(near.toLines());
        }
        return new ProblemDetails(
                405,
                "method-not-allowed",
                "no operation of the contract takes " + request.method() + " at "
                        + RouteSegment.abbreviate(request.path()),
                Map.of("closest", closest),
                lines);
    }
}
