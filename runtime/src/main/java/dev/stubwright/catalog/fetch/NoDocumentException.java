package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;

/** The server gave no document. Whoever has a copy may go on with that; for all others the cause is the end. */
final class NoDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient InputException told;
    private final boolean passing;

    /** @param passing whether it may be another time: the network failed, or the server is overburdened */
    NoDocumentException(InputException told, boolean passing) {
        super(told.getMessage(), told);
        this.told = told;
        this.passing = passing;
    }

    InputException told() {
        return told;
    }

    boolean isPassing() {
        return passing;
    }
}
