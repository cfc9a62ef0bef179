package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.regex.Pattern;

/**
 * The OpenAPI version that a document declares.
 *
 * @param member the deciding member, {@code openapi} or {@code swagger}
 * @param text the version as written; empty if it is not a scalar
 * @since 0.1
 */
@Internal
public record SpecificationVersion(String member, String text) {

    private static final Pattern TWO = Pattern.compile("2(\\.\\d.*)?");
    private static final Pattern THREE = Pattern.compile("3(\\..*)?");

    /**
     * Reads the version. If a document has both members, the one with a supported version decides, {@code openapi}
     * first.
     */
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
    boolean isOpenApi3() {
        return member.equals("openapi") && THREE.matcher(text).matches();
    }

    /** Whether this version is supported. */
    public boolean isSupported() {
        return isSwagger2() || isOpenApi3();
    }

    /** Describes the problem of an unsupported version, as one clause. */
    public String unsupportedProblem() {
        String expected = "expected OpenAPI 3.x (`openapi`) or 2.0 (`swagger`), but ";
        return text.isEmpty() ? expected + "`" + member + "` has no version" : expected + "found `" + this + "`";
    }

    @Override
    public String toString() {
        return member + ": " + (text.length() > 40 ? text.substring(0, 40) + "..." : text);
    }
}
