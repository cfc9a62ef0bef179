package dev.stubwright.mock.response;

/** HTTP status codes (RFC 9110, 15; RFC 6585). */
final class StatusCode {

    private StatusCode() {}

    static String reasonPhrase(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 422 -> "Unprocessable Content";
            default -> "Status " + status;
        };
    }

    /** Whether a response with this status may have a body (RFC 9110, 6.4.1 and 15.3.6). */
    static boolean allowsBody(int status) {
        return status >= 200 && status != 204 && status != 205 && status != 304;
    }
}
