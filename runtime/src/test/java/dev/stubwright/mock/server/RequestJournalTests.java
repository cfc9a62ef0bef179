package dev.stubwright.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.stubwright.mock.Http;
import dev.stubwright.mock.MockServer;
import dev.stubwright.mock.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestJournalTests {

    /** Each with a body of 1,000 bytes and an answer of 2, the eldest first. */
    private static List<ServeEvent> events;

    @BeforeAll
    static void record(@TempDir Path folder) {
        try (MockServer mock = MockServer.start(Shop.contract(folder))) {
            for (int i = 0; i < 5; i++) {
                Http.send("POST", mock.uri(), "/api/v1/sparse", "x".repeat(1_000));
            }
            events = new ArrayList<>(mock.wireMock().getAllServeEvents());
            Collections.reverse(events);
        }
    }

    @Test
    void keeps_as_many_as_it_may() {
        RequestJournal journal = new RequestJournal(3, Long.MAX_VALUE);
        events.forEach(journal::add);
        assertThat(journal.all()).containsExactly(events.get(4), events.get(3), events.get(2));
    }

    @Test
    void keeps_as_much_as_it_may_and_always_the_newest() {
        RequestJournal journal = new RequestJournal(100, 2_100);
        events.forEach(journal::add);
        assertThat(journal.all()).containsExactly(events.get(4), events.get(3));
        RequestJournal tiny = new RequestJournal(100, 10);
        events.forEach(tiny::add);
        assertThat(tiny.all()).containsExactly(events.get(4));
    }

    @Test
    void counts_only_what_it_still_holds() {
        RequestJournal journal = new RequestJournal(100, 2_100);
        events.forEach(event -> {
            journal.add(event);
            journal.add(event);
            journal.update(event.getId(), event);
            journal.remove(event.getId());
        });
        journal.add(events.get(0));
        journal.clear();
        events.forEach(journal::add);
        assertThat(journal.all()).hasSize(2);
    }
}
