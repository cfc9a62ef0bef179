package dev.stubwright.contract.tree;

import dev.stubwright.Internal;

/** Identifies an operation by its path and method, exactly as the document writes these keys. */
@Internal
public record OperationKey(String path, String method) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
