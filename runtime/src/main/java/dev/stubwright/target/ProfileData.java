package dev.stubwright.target;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a profile file.
 *
 * @param urlVariable empty if the profile names none
 * @param tokenVariable empty if the profile names none
 * @param errors JSON pointers into an error body
 */
record ProfileData(
        String name,
        String urlVariable,
        String tokenVariable,
        @Nullable CredentialForm credential,
        RateLimitHeaders rateLimit,
        List<String> errors,
        List<ResourceLookup> lookups,
        List<Fixture> fixtures) {

    ProfileData {
        Objects.requireNonNull(name);
        errors = List.copyOf(errors);
        lookups = List.copyOf(lookups);
        fixtures = List.copyOf(fixtures);
    }
}
