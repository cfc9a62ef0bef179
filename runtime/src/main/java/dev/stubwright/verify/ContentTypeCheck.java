package dev.stubwright.verify;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class ContentTypeCheck extends Check {

    ContentTypeCheck() {
        super("content-type-conformance", "");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        List<MediaType> documented = context.documentedContent();
        if (documented.isEmpty() || context.response().body().isEmpty()) {
            return Optional.empty();
        }
        List<String> fields = context.response().headers().all("Content-Type");
        if (fields.isEmpty()) {
            return deviation(context, "the response has no Content-Type", "no Content-Type");
        }
        String contentType = fields.get(0);
        if (!isWellFormed(contentType)) {
            return deviation(context, "the Content-Type is malformed", contentType);
        }
        if (MediaType.narrowest(documented, contentType).isEmpty()) {
            return deviation(context, "the Content-Type is not documented for this status", contentType);
        }
        return Optional.of(List.of());
    }

    @Override
    String cause(String actual, int status) {
        return actual;
    }

    /** The documented media type of the body; empty if this check finds a deviation. */
    static Optional<MediaType> documentedType(CheckContext context) {
        return context.response()
                .headers()
                .first("Content-Type")
                .filter(ContentTypeCheck::isWellFormed)
                .flatMap(contentType -> MediaType.narrowest(context.documentedContent(), contentType));
    }

    static String documentedRanges(CheckContext context) {
        return context.documentedContent().stream().map(MediaType::range).collect(Collectors.joining(" or "));
    }

    static String contentPointer(CheckContext context) {
        return context.documented().map(Response::pointer).orElse("") + "/content";
    }

    private static Optional<List<Deviation>> deviation(CheckContext context, String message, String actual) {
        return Optional.of(List.of(Deviation.of(message, documentedRanges(context), actual, contentPointer(context))));
    }

    private static boolean isWellFormed(String contentType) {
        return contentType.strip().matches("[^\\s/;,]+/[^\\s/;,]+\\s*(;.*)?");
    }
}
