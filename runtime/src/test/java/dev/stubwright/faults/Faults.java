package dev.stubwright.faults;

import java.util.List;
import java.util.stream.Stream;

/** All faults that the depot can have. */
public final class Faults {

    private Faults() {}

    /** All faults, by class, always in the same order. */
    public static List<Fault> all() {
        return Stream.of(
                        AcceptsInvalidBodyFaults.all(),
                        AcceptsInvalidRequestFaults.all(),
                        RefusesValidFaults.all(),
                        ServerErrorFaults.all(),
                        AuthorisationFaults.all(),
                        LifecycleFaults.all(),
                        RoundTripFaults.all(),
                        ListFaults.all(),
                        ProtocolFaults.all(),
                        WrongStatusFaults.all(),
                        BodyFieldFaults.all(),
                        BodyValueFaults.all(),
                        HeaderFaults.all(),
                        MediaTypeFaults.all(),
                        ErrorAnswerFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
