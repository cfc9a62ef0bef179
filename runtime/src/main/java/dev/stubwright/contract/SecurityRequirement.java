package dev.stubwright.contract;

import java.util.List;

/**
 * A set of security schemes that authorizes a request (OpenAPI 3.0.3, Security Requirement Object).
 *
 * @param schemes the schemes, all of which a request must satisfy; if empty, anonymous requests are allowed
 * @since 0.1
 */
public record SecurityRequirement(List<SecurityScheme> schemes) {

    public SecurityRequirement {
        schemes = List.copyOf(schemes);
    }
}
