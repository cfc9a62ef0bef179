package dev.stubwright.verify;

import dev.stubwright.contract.MediaType;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.BodyReader;
import dev.stubwright.wire.BodyReading;
import dev.stubwright.wire.Payload;
import java.util.Optional;

/** Holds a body against its schema. */
final class BodyChecks {

    private BodyChecks() {}

    static void check(Judgement judgement, MediaType type, String contentType) {
        Payload body = judgement.exchange().response().body();
        BodyReading reading = BodyReader.read(contentType, Optional.of(type), body);
        if (reading instanceof BodyReading.Malformed malformed) {
            judgement.find(
                    Check.BODY,
                    "the body is not what its Content-Type says: " + malformed.reason(),
                    type.range(),
                    excerpt(body),
                    type.pointer());
        } else if (reading instanceof BodyReading.Value value && type.schema().isPresent()) {
            judgement.looksAt(Check.BODY);
            Schema schema = type.schema().get();
            for (Violation violation : schema.validate(value.value(), Direction.RESPONSE)) {
                judgement.find(Check.BODY, "the body breaks its schema at " + place(violation), violation);
            }
        }
    }

    private static String place(Violation violation) {
        String pointer = violation.instancePointer().isEmpty() ? "its root" : violation.instancePointer();
        return pointer + " (" + violation.keyword() + ")";
    }

    private static String excerpt(Payload body) {
        String text = body.text();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
