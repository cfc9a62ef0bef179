package dev.stubwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTests {

    private static final Client CLIENT = new Client();

    static List<Fault> faults() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void its_witness_shows_it(Fault fault) {
        Client.Received faulty;
        try (FaultyServer server = FaultyServer.start(fault)) {
            faulty = CLIENT.sendAll(server.url(), fault.witness());
        }
        if (fault.check() == Check.RESPONSE_TIME) {
            assertThat(faulty.millis()).isGreaterThanOrEqualTo(ProtocolFaults.SLOW);
            return;
        }
        try (FaultyServer server = FaultyServer.start()) {
            Client.Received clean = CLIENT.sendAll(server.url(), fault.witness());
            assertThat(clean.error()).isEmpty();
            assertThat(faulty.isSame(clean))
                    .as("%s: %s: clean and faulty answers are the same: %s", fault.id(), fault.description(), clean)
                    .isFalse();
            assertThat(faulty.status() == 500)
                    .as("only faults of that check end in a 500")
                    .isEqualTo(fault.check() == Check.SERVER_ERROR);
        }
    }

    @Test
    void ids_and_descriptions_are_unique() {
        assertThat(faults()).extracting(Fault::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(faults()).extracting(Fault::description).doesNotHaveDuplicates();
    }

    @Test
    void each_check_has_three_at_least() {
        var counts = faults().stream().collect(Collectors.groupingBy(Fault::check, Collectors.counting()));
        assertThat(counts.keySet()).isEqualTo(EnumSet.allOf(Check.class));
        assertThat(Arrays.stream(Check.values()).filter(check -> counts.get(check) < 3))
                .as("checks with less than three faults")
                .isEmpty();
    }

    @Test
    void nearly_all_are_shown_by_the_document() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(130);
        assertThat(faults().stream().filter(Fault::isShownByDocument).count()).isGreaterThan(faults().size() * 9L / 10);
    }
}
