package dev.stubwright.contract.tree;

import dev.stubwright.Internal;

/** One operation of a document as it is written: {@code path} and {@code method} are its keys. */
@Internal
public record OperationKey(String path, String method) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
