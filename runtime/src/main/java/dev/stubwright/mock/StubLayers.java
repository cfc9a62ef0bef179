package dev.stubwright.mock;

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
 * All stubs of a mock in two layers: the contract's, which never change, below the user's, which win. To edit or remove a
 * stub of the contract is to hide it, and to put the edited one among the user's. Safe for use by several threads.
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
                contract.all().stream().filter(this::isVisible).map(ContractStub::shown));
    }

    Optional<StubMapping> get(UUID id) {
        return user.get(id).or(() -> contract.get(id).filter(this::isVisible).map(ContractStub::shown));
    }

    /** All stubs that match, the one to serve first. */
    Stream<StubMapping> matching(
            Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
        String path = UserStubs.pathOf(request.getUrl());
        if (path.equals(ContractStubs.HEALTH_PATH)) {
            return Stream.of(contract.health());
        }
        Stream<StubMapping> own = user.candidates(path).stream().filter(stub -> {
            MatchResult result = stub.getRequest().match(request, matchers);
            result.getSubEvents().forEach(events);
            return result.isExactMatch();
        });
        return Stream.concat(own, Stream.of(request).flatMap(asked -> fromContract(asked, path)));
    }

    void add(StubMapping stub) {
        user.add(stub);
    }

    void replace(StubMapping existing, StubMapping updated) {
        // WireMock saves all stubs by editing each to be itself: that hides nothing.
        if (!user.replace(updated) && !existing.equals(updated)) {
            user.add(updated);
            hidden.add(existing.getId());
        }
    }

    /** By id, else the first for the same requests: so WireMock does. */
    void remove(StubMapping stub) {
        UUID id = stub.getId();
        if (id != null && remove(id)) {
            return;
        }
        user.find(stub.getRequest())
                .or(() ->
                        contract.find(stub.getRequest()).filter(this::isVisible).map(ContractStub::shown))
                .ifPresent(found -> remove(found.getId()));
    }

    boolean remove(UUID id) {
        if (user.remove(id)) {
            return true;
        }
        return contract.get(id).isPresent() && hidden.add(id);
    }

    /** Drops what the user did. */
    void clear() {
        user.clear();
        hidden.clear();
    }

    int userStubs() {
        return user.all().size();
    }

    /** The operation whose answer is to be made: that of a stub of the contract, unless someone edited its answer. */
    Optional<ContractStub> answeredByContract(StubMapping served) {
        return contract.get(served.getId())
                .filter(stub -> served.getResponse().equals(stub.shown().getResponse()));
    }

    /**
     * The operations at a path that were not removed and whose fixed query is carried, those of the more concrete route
     * first, of one route those with the larger fixed query.
     */
    List<ContractStub> served(String path, String query, Function<String, Optional<String>> header) {
        return contract.at(path).stream()
                .filter(this::isVisible)
                .filter(stub -> FixedQuery.isCarried(stub.operation(), query, header))
                .toList();
    }

    private Stream<StubMapping> fromContract(Request request, String path) {
        RequestMethod method = request.getMethod();
        List<ContractStub> here =
                served(path, UserStubs.queryOf(request.getUrl()), name -> Optional.ofNullable(request.getHeader(name)));
        List<ContractStub> fitting = withMethod(here, method.value());
        if (fitting.isEmpty() && method.equals(RequestMethod.HEAD)) {
            // RFC 9110, 9.3.2: whoever answers GET answers HEAD, without the body.
            fitting = withMethod(here, "GET");
        }
        if (!fitting.isEmpty()) {
            return fitting.stream().map(stub -> stub.serving(path));
        }
        return here.isEmpty() ? Stream.empty() : Stream.of(contract.otherMethod());
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
