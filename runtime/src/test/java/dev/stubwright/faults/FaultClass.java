package dev.stubwright.faults;

/** The kinds of faults, by what a client suffers from. */
public enum FaultClass {
    ACCEPTS_INVALID,
    REFUSES_VALID,
    SERVER_ERROR,
    AUTHORISATION,
    STATE,
    PROTOCOL,
    WRONG_STATUS,
    BODY_FIELDS,
    BODY_VALUES,
    HEADERS,
    ERROR_ANSWERS
}
