package dev.stubwright.verify;

import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Response;
import dev.stubwright.wire.ResponseMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds an answer against what is documented for its status: headers, content type, body. */
final class ResponseChecks {

    private ResponseChecks() {}

    static void check(Judgement judgement, Response documented) {
        HeaderChecks.check(judgement, documented);
        ResponseMessage response = judgement.exchange().response();
        boolean bodyAllowed = response.status() != 204 && response.status() != 304;
        if (!bodyAllowed) {
            noBody(judgement, documented);
        } else if (!judgement.exchange().request().method().equals("HEAD")
                && !documented.content().isEmpty()) {
            content(judgement, documented);
        }
    }

    private static void noBody(Judgement judgement, Response documented) {
        ResponseMessage response = judgement.exchange().response();
        judgement.looksAt(Check.BODY_NOT_ALLOWED);
        if (!response.body().isEmpty()) {
            judgement.find(
                    Check.BODY_NOT_ALLOWED,
                    "an answer with status " + response.status() + " carries a body",
                    "no body",
                    response.body().size() + " bytes",
                    documented.pointer());
        }
    }

    private static void content(Judgement judgement, Response documented) {
        ResponseMessage response = judgement.exchange().response();
        String pointer = documented.pointer() + "/content";
        String ranges = documented.content().stream().map(MediaType::range).collect(Collectors.joining(" or "));
        if (response.body().isEmpty()) {
            // A text may be empty, and without a schema nobody said that there is more than nothing.
            if (documented.content().stream()
                    .allMatch(type -> type.isJson() && type.schema().isPresent())) {
                judgement.find(Check.BODY, "the answer has no body, but one is documented", ranges, "no body", pointer);
            }
            return;
        }
        judgement.looksAt(Check.CONTENT_TYPE);
        List<String> fields = response.headers().all("Content-Type");
        if (fields.isEmpty()) {
            judgement.find(
                    Check.CONTENT_TYPE, "the answer does not say what its body is", ranges, "no Content-Type", pointer);
            return;
        }
        String contentType = fields.get(0);
        if (!contentType.strip().matches("[^\\s/;,]+/[^\\s/;,]+\\s*(;.*)?")) {
            judgement.find(Check.CONTENT_TYPE, "Content-Type is malformed", ranges, contentType, pointer);
            return;
        }
        Optional<MediaType> type = MediaType.narrowest(documented.content(), contentType);
        if (type.isEmpty()) {
            judgement.find(Check.CONTENT_TYPE, "the document lists no body of this type", ranges, contentType, pointer);
            return;
        }
        BodyChecks.check(judgement, type.get(), contentType);
    }
}
