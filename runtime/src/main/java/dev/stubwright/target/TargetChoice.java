package dev.stubwright.target;

import dev.stubwright.Internal;
import dev.stubwright.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which target a run asks for, by its properties ({@code stubwright.target} and {@code stubwright.tenant.…}) and, for a
 * tenant, by the environment variables that the vendor's profile names.
 *
 * @param kind mock unless told
 * @param url the tenant's; empty where none is configured
 * @param tokenVariable the environment variable that holds the token; empty where the profile's is meant
 * @param allowWrites whether cases may change something on the tenant
 * @param failsWithoutTenant whether a tenant that is not configured is a failure, not a reason to skip
 * @param profile the vendor's profile
 * @param folder what a profile that is a file is relative to
 * @param shortfall why no tenant can be opened; empty if one can, or if none is asked for
 * @since 0.1
 */
@Internal
public record TargetChoice(
        Target.Kind kind,
        Optional<String> url,
        Optional<String> tokenVariable,
        boolean allowWrites,
        boolean failsWithoutTenant,
        Optional<String> profile,
        Path folder,
        Optional<String> shortfall) {

    /**
     * Reads the properties.
     *
     * @throws UsageException if one of them has a value that it cannot have
     */
    public static TargetChoice read(
            Function<String, Optional<String>> property, Optional<String> profile, Path folder) {
        Target.Kind kind =
                choice(property, "stubwright.target", "mock", "tenant") ? Target.Kind.TENANT : Target.Kind.MOCK;
        boolean fails = choice(property, "stubwright.tenant.missing", "skip", "fail");
        boolean writes = choice(property, "stubwright.tenant.allowWrites", "false", "true");
        if (kind == Target.Kind.MOCK) {
            return new TargetChoice(
                    kind, Optional.empty(), Optional.empty(), writes, fails, profile, folder, Optional.empty());
        }
        Profile vendor = profile.map(name -> Profile.named(name, folder)).orElseGet(Profile::generic);
        Optional<String> url = given(property, "stubwright.tenant.url")
                .or(() -> vendor.urlVariable().flatMap(TargetChoice::environment));
        Optional<String> tokenVariable = given(property, "stubwright.tenant.tokenVariable");
        return new TargetChoice(
                kind, url, tokenVariable, writes, fails, profile, folder, shortfall(url, tokenVariable, vendor));
    }

    /** A token whose variable the user names and does not set is a mistake, which opening the tenant tells. */
    private static Optional<String> shortfall(Optional<String> url, Optional<String> tokenVariable, Profile vendor) {
        if (url.isEmpty()) {
            String variable = vendor.urlVariable()
                    .map(name -> " or the environment variable " + name)
                    .orElse("");
            return Optional.of("no tenant is configured: set stubwright.tenant.url" + variable + " to its URL");
        }
        boolean tokenIsUnset = tokenVariable.isEmpty()
                && vendor.tokenVariable()
                        .filter(name -> environment(name).isEmpty())
                        .isPresent();
        return tokenIsUnset
                ? Optional.of("no token for the tenant is configured: set the environment variable "
                        + vendor.tokenVariable().orElseThrow()
                        + ", or name another by stubwright.tenant.tokenVariable")
                : Optional.empty();
    }

    /**
     * Opens the tenant.
     *
     * @param values of path variables that exist there
     * @throws UsageException if none is configured, or its URL is no URL
     * @throws dev.stubwright.TargetException if it does not answer
     */
    public Target openTenant(Map<String, String> values) {
        if (shortfall.isPresent()) {
            throw new UsageException(shortfall.get(), "");
        }
        Target.Builder builder =
                Target.at(uri(url.orElseThrow())).allowWrites(allowWrites).values(values);
        tokenVariable.ifPresent(builder::tokenVariable);
        profile.ifPresent(name -> builder.profile(name, folder));
        return builder.open();
    }

    /**
     * A property of the process, else of the environment: {@code stubwright.tenant.tokenVariable} is {@code
     * STUBWRIGHT_TENANT_TOKEN_VARIABLE} there.
     */
    public static Optional<String> environmentOf(String property) {
        String name = property.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_');
        return environment(name.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> given(Function<String, Optional<String>> property, String name) {
        return property.apply(name).filter(value -> !value.isBlank()).or(() -> environmentOf(name));
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // Neither the text nor the exception, which repeats it: people put secrets into URLs.
            throw new UsageException("the tenant's URL is no URL: " + e.getReason(), "give it as https://example.com");
        }
    }

    private static boolean choice(
            Function<String, Optional<String>> property, String name, String standard, String other) {
        String value = given(property, name).orElse(standard);
        if (!value.equals(standard) && !value.equals(other)) {
            throw new UsageException(name + " is [" + value + "], expected " + standard + " or " + other, "");
        }
        return value.equals(other);
    }
}
