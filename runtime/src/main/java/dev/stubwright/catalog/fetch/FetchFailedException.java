package dev.stubwright.catalog.fetch;

import dev.stubwright.InputException;

/**
 * Thrown when a server does not provide a document. The caller may use a cached copy, or throw the {@link #failure}.
 */
final class FetchFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient InputException failure;
    private final boolean temporary;

    /** @param temporary whether another attempt may succeed: the network failed, or the server is overloaded */
    FetchFailedException(InputException failure, boolean temporary) {
        super(failure.getMessage(), failure);
        this.failure = failure;
        this.temporary = temporary;
    }

    InputException failure() {
        return failure;
    }

    boolean isTemporary() {
        return temporary;
    }
}
