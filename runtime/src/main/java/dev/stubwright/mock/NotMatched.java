package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.notmatched.NotMatchedRenderer;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 404 of a path that no route fits: says what was closest. Replaces WireMock's, which compares with every stub. */
final class NotMatched extends NotMatchedRenderer {

    private final StubLayers stubs;
    private final ClosestRoutes routes;

    NotMatched(StubLayers stubs, ContractStubs contract) {
        this.stubs = stubs;
        this.routes = new ClosestRoutes(contract.all());
    }

    @Override
    protected ResponseDefinition render(Admin admin, ServeEvent event) {
        RequestMessage request = RequestMessages.of(event.getRequest());
        Answer answer = problem(request).answer(Accept.of(request.headers()));
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withBody(answer.body().text());
        answer.headers().fields().forEach(field -> response.withHeader(field.getKey(), field.getValue()));
        return response.build();
    }

    private Problem problem(RequestMessage request) {
        List<ClosestRoutes.Near> nearest = routes.to(request);
        List<Object> closest = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        hints.add(nearest.isEmpty() ? "Nothing in the contract is close to it." : "Closest:");
        for (ClosestRoutes.Near near : nearest) {
            List<String> differences =
                    near.differences().isEmpty() ? List.of("its stub was removed") : near.differences();
            closest.add(Closest.member(near.operation(), differences));
            hints.addAll(Closest.lines(near.operation(), differences));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("closest", closest);
        int own = stubs.userStubs();
        if (own > 0) {
            members.put("otherStubs", own);
            hints.add(
                    own == 1
                            ? "One stub was added to the contract's; it did not match."
                            : own + " stubs were added to the contract's; none matched.");
        }
        return new Problem(
                404,
                "unknown-route",
                "no operation of the contract fits " + request.method() + " " + Closest.shown(request.path()),
                members,
                hints);
    }
}
