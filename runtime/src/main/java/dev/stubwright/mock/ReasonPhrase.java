package dev.stubwright.mock;

/** The phrases of RFC 9110 and RFC 6585 for what the mock answers by itself. */
final class ReasonPhrase {

    private ReasonPhrase() {}

    static String of(int status) {
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
}
