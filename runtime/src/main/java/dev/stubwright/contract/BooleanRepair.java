package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Severity;
import java.util.List;
import java.util.Locale;

/** Truth values that are written as text. */
final class BooleanRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        for (String field : fields(site.kind())) {
            JsonNode value = site.node().path(field);
            if (value.isMissingNode() || value.isBoolean()) {
                continue;
            }
            boolean meant =
                    List.of("true", "yes", "1").contains(value.asText().trim().toLowerCase(Locale.ROOT));
            draft.mended(
                    "boolean-as-text",
                    Severity.INFO,
                    site.node(),
                    field,
                    "expected `" + field + "` to be true or false, but it is `" + value.asText() + "`",
                    "read as " + meant);
            site.node().put(field, meant);
        }
    }

    private static List<String> fields(Kind kind) {
        return switch (kind) {
            case PARAMETER, HEADER -> List.of("required", "explode", "allowReserved", "deprecated");
            case REQUEST_BODY -> List.of("required");
            case SCHEMA -> List.of("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems");
            case OPERATION -> List.of("deprecated");
            default -> List.of();
        };
    }
}
