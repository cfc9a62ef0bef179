package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * WireMock 3's stores, backed by {@link StubLayers} and {@link RequestJournal}. WireMock's {@code Stores} interface is
 * beta and differs in 4.x, so only this file depends on it.
 */
final class WireMockStores extends DefaultStores {

    private final StubMappingStore stubs;
    private final RequestJournalStore requests;

    WireMockStores(FileSource files, StubLayers stubs, RequestJournal journal) {
        super(files);
        this.stubs = new Stubs(stubs);
        this.requests = new Requests(journal);
    }

    @Override
    public StubMappingStore getStubStore() {
        return stubs;
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return requests;
    }

    private record Stubs(StubLayers layers) implements StubMappingStore {

        @Override
        public Stream<StubMapping> getAll() {
            return layers.all();
        }

        @Override
        public Optional<StubMapping> get(UUID id) {
            return layers.get(id);
        }

        @Override
        public Stream<StubMapping> findAllMatchingRequest(
                Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
            return layers.matching(request, matchers, events);
        }

        @Override
        public void add(StubMapping stub) {
            layers.add(stub);
        }

        @Override
        public void replace(StubMapping existing, StubMapping updated) {
            layers.replace(existing, updated);
        }

        @Override
        @SuppressWarnings("removal") // abstract as long as WireMock has it
        public void remove(StubMapping stub) {
            layers.remove(stub);
        }

        @Override
        public void remove(UUID id) {
            layers.remove(id);
        }

        @Override
        public void clear() {
            layers.clear();
        }
    }

    private record Requests(RequestJournal journal) implements RequestJournalStore {

        @Override
        public Stream<ServeEvent> getAll() {
            return journal.all().stream();
        }

        @Override
        public Stream<UUID> getAllKeys() {
            return journal.all().stream().map(ServeEvent::getId);
        }

        @Override
        public void add(ServeEvent event) {
            journal.add(event);
        }

        @Override
        public void put(UUID id, ServeEvent event) {
            journal.update(id, event);
        }

        @Override
        public Optional<ServeEvent> get(UUID id) {
            return journal.get(id);
        }

        @Override
        public void remove(UUID id) {
            journal.remove(id);
        }

        @Override
        public void removeLast() {
            journal.removeEldest();
        }

        @Override
        public void clear() {
            journal.clear();
        }
    }
}
