package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.regex.Pattern;

/**
 * The version of OpenAPI that a document says it has.
 *
 * @param member {@code openapi} or {@code swagger}, whichever counts
 * @param text as written; empty if it is no single value
 * @since 0.1
 */
@Internal
public record SpecificationVersion(String member, String text) {

    private static final Pattern TWO = Pattern.compile("2(\\.\\d.*)?");
    private static final Pattern THREE = Pattern.compile("3(\\..*)?");

    /** Reads the version; of a document with both members that one counts whose version can be read, {@code openapi} first. */
    public static SpecificationVersion of(JsonNode root) {
        SpecificationVersion swagger = new SpecificationVersion("swagger", written(root, "swagger"));
        if (!root.has("openapi")) {
            return swagger;
        }
        SpecificationVersion openapi = new SpecificationVersion("openapi", written(root, "openapi"));
        return openapi.isOpenApi3() || !swagger.isSwagger2() ? openapi : swagger;
    }

    private static String written(JsonNode root, String member) {
        JsonNode value = root.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    /** Whether it is Swagger 2.0. */
    public boolean isSwagger2() {
        return member.equals("swagger") && TWO.matcher(text).matches();
    }

    /** Whether it is OpenAPI 3.0 or later. */
    public boolean isOpenApi3() {
        return member.equals("openapi") && THREE.matcher(text).matches();
    }

    /** Whether it is a version that can be read. */
    public boolean known() {
        return isSwagger2() || isOpenApi3();
    }

    /** What is wrong with a version that cannot be read, as one clause. */
    public String refusal() {
        String expected = "expected an OpenAPI document of version 2.0 (`swagger`) or 3.x (`openapi`), but ";
        return text.isEmpty() ? expected + "its `" + member + "` names none" : expected + "it says `" + this + "`";
    }

    @Override
    public String toString() {
        return member + ": " + (text.length() > 40 ? text.substring(0, 40) + "..." : text);
    }
}
