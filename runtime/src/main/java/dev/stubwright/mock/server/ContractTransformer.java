package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.response.HealthResponse;
import dev.stubwright.mock.response.MockResponse;
import dev.stubwright.mock.response.Responder;
import dev.stubwright.mock.response.ViolationHeader;
import dev.stubwright.mock.routing.MethodNotAllowed;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generates the response when WireMock serves a stub of the contract. */
final class ContractTransformer implements ResponseTransformerV2 {

    private static final String VIOLATION = "STUBWRIGHT_VIOLATION";

    private final StubLayers stubs;
    private final ContractStubs contract;
    private final Responder responder;

    ContractTransformer(StubLayers stubs, ContractStubs contract, Responder responder) {
        this.stubs = stubs;
        this.contract = contract;
        this.responder = responder;
    }

    @Override
    public String getName() {
        return ContractStub.TRANSFORMER;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        RequestMessage request = WireMockRequests.toMessage(event.getRequest());
        Optional<MockResponse> answer = respond(event.getStubMapping(), request);
        if (answer.isEmpty()) {
            return response;
        }
        for (String remark : answer.get().remarks()) {
            event.appendSubEvent(VIOLATION, Map.of("message", remark));
        }
        return toWireMock(response, answer.get());
    }

    private Optional<MockResponse> respond(StubMapping served, RequestMessage request) {
        if (served.getId().equals(contract.health().getId())) {
            return Optional.of(HealthResponse.of(contract.all().size()));
        }
        if (served.getId().equals(contract.methodNotAllowed().getId())) {
            List<Operation> here = stubs.visibleAt(request.path(), request.query(), request.headers()::first).stream()
                    .map(ContractStub::operation)
                    .toList();
            return Optional.of(MethodNotAllowed.respond(request, here));
        }
        return stubs.answeredByContract(served).map(stub -> responder.respond(stub.operation(), request));
    }

    private static Response toWireMock(Response response, MockResponse answer) {
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers().fields().forEach(field -> headers.add(new HttpHeader(field.getKey(), field.getValue())));
        ViolationHeader.value(answer.remarks())
                .ifPresent(value -> headers.add(new HttpHeader(ViolationHeader.NAME, value)));
        return Response.Builder.like(response)
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body().bytes())
                .build();
    }
}
