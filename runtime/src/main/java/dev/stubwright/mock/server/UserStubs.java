package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.matching.EqualToPattern;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user's stubs in WireMock's order: by priority, then the newest first. Stubs for one fixed path are found through
 * an index; all others (patterns, templates, custom matchers) are tried one by one. Safe for use by several threads.
 */
final class UserStubs {

    private static final Comparator<StubMapping> SERVING_ORDER = Comparator.comparingInt(UserStubs::priority)
            .thenComparing(
                    Comparator.comparingLong(StubMapping::getInsertionIndex).reversed());

    private final Map<UUID, StubMapping> byId = new LinkedHashMap<>();
    private long added;
    /** Built at the first request after a change, since changes come in bulk. */
    private volatile @Nullable Index index;

    synchronized void add(StubMapping stub) {
        stub.setInsertionIndex(added++);
        byId.put(stub.getId(), stub);
        index = null;
    }

    /** Replaces the stub with the same id. The caller has set its insertion index. */
    synchronized boolean replace(StubMapping stub) {
        index = null;
        return byId.replace(stub.getId(), stub) != null;
    }

    synchronized boolean remove(UUID id) {
        index = null;
        return byId.remove(id) != null;
    }

    synchronized void clear() {
        byId.clear();
        index = null;
    }

    synchronized Optional<StubMapping> get(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<StubMapping> find(RequestPattern request) {
        return all().stream().filter(stub -> stub.getRequest().equals(request)).findFirst();
    }

    List<StubMapping> all() {
        return index().all();
    }

    /** The stubs that may match a path, in the order in which they are tried. */
    List<StubMapping> candidates(String path) {
        Index current = index();
        List<StubMapping> exact = current.byPath().get(path);
        if (exact == null) {
            return current.others();
        }
        List<StubMapping> merged = new ArrayList<>(exact);
        merged.addAll(current.others());
        merged.sort(SERVING_ORDER);
        return merged;
    }

    private Index index() {
        Index current = index;
        if (current != null) {
            return current;
        }
        synchronized (this) {
            if (index != null) {
                return index;
            }
            Index made = Index.of(byId.values().stream().sorted(SERVING_ORDER).toList());
            index = made;
            return made;
        }
    }

    private static int priority(StubMapping stub) {
        return stub.getPriority() == null ? StubMapping.DEFAULT_PRIORITY : stub.getPriority();
    }

    private record Index(List<StubMapping> all, Map<String, List<StubMapping>> byPath, List<StubMapping> others) {

        static Index of(List<StubMapping> all) {
            Map<String, List<StubMapping>> byPath = new HashMap<>();
            List<StubMapping> others = new ArrayList<>();
            for (StubMapping stub : all) {
                fixedPath(stub.getRequest())
                        .map(path -> byPath.computeIfAbsent(path, key -> new ArrayList<>()))
                        .orElse(others)
                        .add(stub);
            }
            return new Index(all, byPath, others);
        }

        private static Optional<String> fixedPath(RequestPattern request) {
            String url = request.getUrl() != null ? request.getUrl() : request.getUrlPath();
            UrlPattern matcher = request.getUrlMatcher();
            boolean exact = matcher != null
                    && matcher.getPattern() instanceof EqualToPattern pattern
                    && !Boolean.TRUE.equals(pattern.getCaseInsensitive());
            return url == null || !exact ? Optional.empty() : Optional.of(WireMockRequests.pathOf(url));
        }
    }
}
