package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.notmatched.NotMatchedRenderer;
import dev.stubwright.mock.response.MockResponse;
import dev.stubwright.mock.routing.UnknownRoute;
import dev.stubwright.wire.RequestMessage;

/** Renders the 404 of an unknown route. Replaces WireMock's own renderer, which compares the request with every stub. */
final class UnknownRouteRenderer extends NotMatchedRenderer {

    private final StubLayers stubs;
    private final UnknownRoute unknownRoute;

    UnknownRouteRenderer(StubLayers stubs, ContractStubs contract) {
        this.stubs = stubs;
        this.unknownRoute = new UnknownRoute(
                contract.all().stream().map(ContractStub::operation).toList());
    }

    @Override
    protected ResponseDefinition render(Admin admin, ServeEvent event) {
        RequestMessage request = WireMockRequests.toMessage(event.getRequest());
        MockResponse answer = unknownRoute.respond(request, stubs.userStubCount());
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withBody(answer.body().text());
        answer.headers().fields().forEach(field -> response.withHeader(field.getKey(), field.getValue()));
        return response.build();
    }
}
