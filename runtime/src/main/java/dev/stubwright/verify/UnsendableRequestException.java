package dev.stubwright.verify;

import org.jspecify.annotations.Nullable;

/** A plan did not result in a valid request. */
final class UnsendableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsendableRequestException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
