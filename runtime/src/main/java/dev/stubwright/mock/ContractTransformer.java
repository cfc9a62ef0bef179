package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where WireMock asks for the answer of a stub of the contract. */
final class ContractTransformer implements ResponseTransformerV2 {

    static final String NAME = "stubwright";

    private static final String VIOLATION = "STUBWRIGHT_VIOLATION";

    private final StubLayers stubs;
    private final ContractStubs contract;
    private final Responder responder;
    private final KnownRoute knownRoute;

    ContractTransformer(StubLayers stubs, ContractStubs contract, Responder responder) {
        this.stubs = stubs;
        this.contract = contract;
        this.responder = responder;
        this.knownRoute = new KnownRoute(stubs);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        RequestMessage request = RequestMessages.of(event.getRequest());
        Optional<Answer> answer = answer(event.getStubMapping(), request);
        if (answer.isEmpty()) {
            return response;
        }
        for (String remark : answer.get().remarks()) {
            event.appendSubEvent(VIOLATION, Map.of("message", remark));
        }
        return written(response, answer.get());
    }

    private Optional<Answer> answer(StubMapping served, RequestMessage request) {
        if (served.getId().equals(contract.health().getId())) {
            return Optional.of(Health.answer(contract.all().size()));
        }
        if (served.getId().equals(contract.otherMethod().getId())) {
            return Optional.of(knownRoute.answer(request));
        }
        return stubs.answeredByContract(served).map(stub -> responder.answer(stub.operation(), request));
    }

    private static Response written(Response response, Answer answer) {
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
