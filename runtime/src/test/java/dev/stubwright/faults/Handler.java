package dev.stubwright.faults;

/** Carries out the valid requests of one operation. */
@FunctionalInterface
interface Handler {

    /**
     * Answers a request, and changes the state.
     *
     * @throws Problem if the state does not allow it
     */
    Answer handle(Call call);
}
