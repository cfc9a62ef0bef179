package dev.stubwright.verify;

import dev.stubwright.contract.MediaType;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.BodyReader;
import dev.stubwright.wire.ParsedBody;
import dev.stubwright.wire.Payload;
import java.util.List;
import java.util.Optional;

final class BodyCheck extends Check {

    private static final int EXCERPT_LENGTH = 80;

    BodyCheck() {
        super("body-conformance", "F101");
    }

    @Override
    Optional<List<Deviation>> evaluate(CheckContext context) {
        if (context.documentedContent().isEmpty()) {
            return Optional.empty();
        }
        if (context.response().body().isEmpty()) {
            return missingBody(context);
        }
        return ContentTypeCheck.documentedType(context).flatMap(type -> evaluate(context, type));
    }

    @Override
    String cause(String actual, int status) {
        return "";
    }

    private static Optional<List<Deviation>> missingBody(CheckContext context) {
        // Plain text may be empty, and without a schema the document does not promise any content.
        boolean required = context.documentedContent().stream()
                .allMatch(type -> type.isJson() && type.schema().isPresent());
        return required
                ? Optional.of(List.of(Deviation.of(
                        "the response has no body, but one is documented",
                        ContentTypeCheck.documentedRanges(context),
                        "no body",
                        ContentTypeCheck.contentPointer(context))))
                : Optional.empty();
    }

    private static Optional<List<Deviation>> evaluate(CheckContext context, MediaType type) {
        Payload body = context.response().body();
        String contentType = context.response().headers().first("Content-Type").orElse("");
        ParsedBody reading = BodyReader.read(contentType, Optional.of(type), body);
        if (reading instanceof ParsedBody.Malformed malformed) {
            String message = "the body does not match its Content-Type: " + malformed.reason();
            return Optional.of(List.of(Deviation.of(message, type.range(), excerpt(body), type.pointer())));
        }
        if (reading instanceof ParsedBody.Value value) {
            return type.schema().map(schema -> schema.validate(value.value(), Direction.RESPONSE).stream()
                    .map(BodyCheck::deviation)
                    .toList());
        }
        return Optional.empty();
    }

    private static Deviation deviation(Violation violation) {
        String pointer = violation.instancePointer().isEmpty() ? "its root" : violation.instancePointer();
        return Deviation.of("the body violates its schema at " + pointer + " (" + violation.keyword() + ")", violation);
    }

    private static String excerpt(Payload body) {
        String text = body.text();
        return text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH) + "…";
    }
}
