package dev.stubwright.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A contract's stubs, found by id, by path, or all of them. Immutable. */
final class ContractStubs {

    static final String HEALTH_PATH = "/__stubwright/health";

    private final List<ContractStub> stubs;
    private final Map<UUID, ContractStub> byId = new LinkedHashMap<>();
    private final Routes routes;
    private final StubMapping health = unlisted("health", any(urlPathEqualTo(HEALTH_PATH)));
    private final StubMapping otherMethod = unlisted("other method", any(anyUrl()));

    ContractStubs(Contract contract) {
        this.stubs = contract.operations().stream()
                .sorted(Comparator.comparing(operation -> operation.path()))
                .map(ContractStub::of)
                .toList();
        stubs.forEach(stub -> byId.put(stub.id(), stub));
        this.routes = new Routes(stubs);
    }

    /** The more concrete route first. */
    List<ContractStub> all() {
        return stubs;
    }

    Optional<ContractStub> get(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ContractStub> find(RequestPattern request) {
        return stubs.stream()
                .filter(stub -> stub.shown().getRequest().equals(request))
                .findFirst();
    }

    List<ContractStub> at(String path) {
        return routes.at(path);
    }

    /** Answers whether the mock is there; not listed among the stubs. */
    StubMapping health() {
        return health;
    }

    /** Answers where the route is known and the method is not (405, or what OPTIONS asks for); not listed. */
    StubMapping otherMethod() {
        return otherMethod;
    }

    private static StubMapping unlisted(String name, MappingBuilder mapping) {
        return mapping.withId(UUID.nameUUIDFromBytes(("stubwright " + name).getBytes(StandardCharsets.UTF_8)))
                .willReturn(ResponseDefinitionBuilder.responseDefinition().withTransformers(ContractTransformer.NAME))
                .build();
    }
}
