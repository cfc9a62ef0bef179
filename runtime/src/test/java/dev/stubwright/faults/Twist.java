package dev.stubwright.faults;

/** What a fault does to the service: it sees each request before the depot, and each answer after it. */
@FunctionalInterface
interface Twist {

    /** No fault. */
    Twist NONE = Visit::proceed;

    Answer answer(Visit visit);
}
