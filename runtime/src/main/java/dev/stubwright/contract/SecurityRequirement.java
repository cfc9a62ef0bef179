package dev.stubwright.contract;

import java.util.List;

/**
 * One sufficient set of credentials.
 *
 * @param schemes all of them are needed; none: the operation may be called anonymously
 * @since 0.1
 */
public record SecurityRequirement(List<SecurityScheme> schemes) {

    public SecurityRequirement {
        schemes = List.copyOf(schemes);
    }
}
