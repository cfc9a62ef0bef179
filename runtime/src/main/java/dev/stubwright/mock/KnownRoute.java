package dev.stubwright.mock;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers a request for a route that is known with a method that is not. */
final class KnownRoute {

    private final StubLayers stubs;

    KnownRoute(StubLayers stubs) {
        this.stubs = stubs;
    }

    Answer answer(RequestMessage request) {
        List<Operation> here = stubs.served(request.path(), request.query(), request.headers()::first).stream()
                .map(ContractStub::operation)
                .toList();
        String allow = String.join(", ", allowed(here));
        if (request.method().equals("OPTIONS")) {
            return new Answer(204, Headers.NONE.with("Allow", allow), Payload.NONE);
        }
        Answer answer =
                problem(request, here).answer(Accept.of(request.headers())).with("Allow", allow);
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    private static Set<String> allowed(List<Operation> here) {
        Set<String> methods = new TreeSet<>();
        here.forEach(operation -> methods.add(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static Problem problem(RequestMessage request, List<Operation> here) {
        List<Object> closest = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add("Closest:");
        for (Operation operation : here) {
            String differs = "the method is " + request.method() + ", not " + operation.method();
            closest.add(Closest.member(operation, List.of(differs)));
            lines.addAll(Closest.lines(operation, List.of(differs)));
        }
        return new Problem(
                405,
                "method-not-allowed",
                "no operation of the contract takes " + request.method() + " at " + Closest.shown(request.path()),
                Map.of("closest", closest),
                lines);
    }
}
