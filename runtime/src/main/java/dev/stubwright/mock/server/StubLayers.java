package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import dev.stubwright.wire.FixedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All stubs of a mock in two layers: the user's stubs take precedence over the contract's, which never change. Editing
 * or removing a stub of the contract hides it; an edited one becomes a user's stub. Safe for use by several threads.
 */
final class StubLayers {

    private final ContractStubs contract;
    private final UserStubs user = new UserStubs();
    private final Set<UUID> hidden = ConcurrentHashMap.newKeySet();

    StubLayers(ContractStubs contract) {
        this.contract = contract;
    }

    Stream<StubMapping> all() {
        return Stream.concat(
                user.all().stream(),
                contract.all().stream().filter(this::isVisible).map(ContractStub::mapping));
    }

    Optional<StubMapping> get(UUID id) {
        return user.get(id).or(() -> contract.get(id).filter(this::isVisible).map(ContractStub::mapping));
    }

    /** All stubs that match, in order of precedence. */
    Stream<StubMapping> matching(
            Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
        String path = WireMockRequests.pathOf(request.getUrl());
        if (path.equals(ContractStubs.HEALTH_PATH)) {
            return Stream.of(contract.health());
        }
        Stream<StubMapping> own = user.candidates(path).stream().filter(stub -> {
            MatchResult result = stub.getRequest().match(request, matchers);
            result.getSubEvents().forEach(events);
            return result.isExactMatch();
        });
        return Stream.concat(own, Stream.of(request).flatMap(asked -> matchingContract(asked, path)));
    }

    void add(StubMapping stub) {
        user.add(stub);
    }

    void replace(StubMapping existing, StubMapping updated) {
        // WireMock saves all stubs by replacing each by itself, which must not hide it.
        if (!user.replace(updated) && !existing.equals(updated)) {
            user.add(updated);
            hidden.add(existing.getId());
        }
    }

    /** By id, otherwise the first stub with the same request pattern, as WireMock does. */
    void remove(StubMapping stub) {
        UUID id = stub.getId();
        if (id != null && remove(id)) {
            return;
        }
        user.find(stub.getRequest())
                .or(() ->
                        contract.find(stub.getRequest()).filter(this::isVisible).map(ContractStub::mapping))
                .ifPresent(found -> remove(found.getId()));
    }

    boolean remove(UUID id) {
        if (user.remove(id)) {
            return true;
        }
        return contract.get(id).isPresent() && hidden.add(id);
    }

    /** Removes the user's stubs and restores the contract's. */
    void clear() {
        user.clear();
        hidden.clear();
    }

    int userStubCount() {
        return user.all().size();
    }

    /**
     * The stub whose operation generates the response; empty for a stub of the user, or one whose response was edited.
     */
    Optional<ContractStub> answeredByContract(StubMapping served) {
        return contract.get(served.getId())
                .filter(stub -> served.getResponse().equals(stub.mapping().getResponse()));
    }

    /**
     * The visible stubs whose route matches the path and whose fixed query the request carries: the most concrete route
     * first, within a route the largest fixed query first.
     */
    List<ContractStub> visibleAt(String path, String query, Function<String, Optional<String>> header) {
        return contract.findByPath(path).stream()
                .filter(this::isVisible)
                .filter(stub -> FixedQuery.isSatisfied(stub.operation(), query, header))
                .toList();
    }

    private Stream<StubMapping> matchingContract(Request request, String path) {
        RequestMethod method = request.getMethod();
        List<ContractStub> here = visibleAt(
                path, WireMockRequests.queryOf(request.getUrl()), name -> Optional.ofNullable(request.getHeader(name)));
        List<ContractStub> fitting = withMethod(here, method.value());
        if (fitting.isEmpty() && method.equals(RequestMethod.HEAD)) {
            // RFC 9110, 9.3.2: HEAD has the response of GET, without the body.
            fitting = withMethod(here, "GET");
        }
        if (!fitting.isEmpty()) {
            return fitting.stream().map(stub -> stub.mappingFor(path));
        }
        return here.isEmpty() ? Stream.empty() : Stream.of(contract.methodNotAllowed());
    }

    private static List<ContractStub> withMethod(List<ContractStub> stubs, String method) {
        return stubs.stream()
                .filter(stub -> stub.operation().method().equals(method))
                .toList();
    }

    private boolean isVisible(ContractStub stub) {
        return !hidden.contains(stub.id());
    }
}
