package dev.stubwright.mock.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.routing.RouteTree;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stubs of a contract, indexed by id and by path. Immutable. */
final class ContractStubs {

    static final String HEALTH_PATH = "/__stubwright/health";

    private final List<ContractStub> stubs;
    private final Map<UUID, ContractStub> byId = new LinkedHashMap<>();
    private final RouteTree<ContractStub> routes;
    private final StubMapping health = unlisted("health", any(urlPathEqualTo(HEALTH_PATH)));
    private final StubMapping methodNotAllowed = unlisted("other method", any(anyUrl()));

    ContractStubs(Contract contract) {
        this.stubs = contract.operations().stream()
                .sorted(Comparator.comparing(operation -> operation.path()))
                .map(ContractStub::of)
                .toList();
        stubs.forEach(stub -> byId.put(stub.id(), stub));
        this.routes = new RouteTree<>(stubs, stub -> stub.operation().path());
    }

    /** All stubs, the most concrete route first. */
    List<ContractStub> all() {
        return stubs;
    }

    Optional<ContractStub> get(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ContractStub> find(RequestPattern request) {
        return stubs.stream()
                .filter(stub -> stub.mapping().getRequest().equals(request))
                .findFirst();
    }

    List<ContractStub> findByPath(String path) {
        return routes.find(path);
    }

    /** Serves the health check. Not listed among the stubs. */
    StubMapping health() {
        return health;
    }

    /** Serves 405, and OPTIONS, for a known route without an operation for the method. Not listed among the stubs. */
    StubMapping methodNotAllowed() {
        return methodNotAllowed;
    }

    private static StubMapping unlisted(String name, MappingBuilder mapping) {
        return mapping.withId(UUID.nameUUIDFromBytes(("stubwright " + name).getBytes(StandardCharsets.UTF_8)))
                .willReturn(ResponseDefinitionBuilder.responseDefinition().withTransformers(ContractStub.TRANSFORMER))
                .build();
    }
}
