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
 * The target of a run, as configured by properties ({@code stubwright.target} and {@code stubwright.tenant.…}) and, for
 * a tenant, by the environment variables that the vendor's profile names.
 *
 * @param kind {@code MOCK} by default
 * @param url the tenant's URL; empty if none is configured
 * @param tokenVariable the environment variable that holds the token; empty for the profile's
 * @param allowWrites whether cases may change data on the tenant
 * @param failsWithoutTenant whether a missing tenant is a failure instead of a reason to skip
 * @param profile the name or file of the vendor's profile
 * @param folder the folder that a relative profile file refers to
 * @param shortfall why the tenant cannot be opened; empty if it can, or for a mock
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
     * @param property the value of a property by its name; empty if it is not set
     * @throws UsageException if a property has an invalid value
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

    /** A token variable that the user names but does not set is an error, which opening the tenant reports. */
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
     * @throws UsageException if no tenant is configured, or its URL is invalid
     * @throws dev.stubwright.TargetException if it does not respond
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
     * The environment variable for a property: {@code STUBWRIGHT_TENANT_TOKEN_VARIABLE} for {@code
     * stubwright.tenant.tokenVariable}. Empty if it is not set or blank.
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
            // Neither the text nor the exception, which repeats it: a URL may contain secrets.
            throw new UsageException("the tenant's URL is invalid: " + e.getReason(), "give it as https://example.com");
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
