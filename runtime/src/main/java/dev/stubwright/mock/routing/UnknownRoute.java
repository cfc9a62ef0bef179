package dev.stubwright.mock.routing;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.response.AcceptHeader;
import dev.stubwright.mock.response.MockResponse;
import dev.stubwright.mock.response.ProblemDetails;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responds to a request whose path is not a route of the contract: 404, with the closest operations. */
@Internal
public final class UnknownRoute {

    private final ClosestRoutes routes;

    public UnknownRoute(List<Operation> contract) {
        this.routes = new ClosestRoutes(contract);
    }

    /**
     * Responds with 404 and the closest operations.
     *
     * @param userStubs how many stubs the user added; none of them matched
     */
    public MockResponse respond(RequestMessage request, int userStubs) {
        List<ClosestOperation> nearest = routes.find(request);
        List<Object> closest = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        hints.add(nearest.isEmpty() ? "No operation of the contract is close to it." : "Closest:");
        for (ClosestOperation near : nearest) {
            ClosestOperation explained = near.differences().isEmpty()
                    ? new ClosestOperation(near.operation(), List.of("its stub was removed"), near.distance())
                    : near;
            closest.add(explained.toMembers());
            hints.addAll(explained.toLines());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("closest", closest);
        if (userStubs > 0) {
            members.put("otherStubs", userStubs);
            hints.add(
                    userStubs == 1
                            ? "One stub was added to the contract's, but did not match."
                            : userStubs + " stubs were added to the contract's, but none matched.");
        }
        ProblemDetails problem = new ProblemDetails(
                404,
                "unknown-route",
                "no operation of the contract matches " + request.method() + " "
                        + RouteSegment.abbreviate(request.path()),
                members,
                hints);
        return problem.toResponse(AcceptHeader.parse(request.headers()));
    }
}
