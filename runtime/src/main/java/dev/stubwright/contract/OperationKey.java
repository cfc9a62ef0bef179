package dev.stubwright.contract;

/** One operation of a document as it is written: {@code path} and {@code method} are its keys. */
record OperationKey(String path, String method) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
