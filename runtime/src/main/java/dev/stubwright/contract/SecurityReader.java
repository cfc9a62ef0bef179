package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.MergedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the security requirements of an operation. */
final class SecurityReader {

    private final MergedDocument model;

    SecurityReader(MergedDocument model) {
        this.model = model;
    }

    List<SecurityRequirement> of(ObjectNode operation) {
        JsonNode declared = operation.has("security")
                ? operation.path("security")
                : model.document().root().path("security");
        List<SecurityRequirement> alternatives = new ArrayList<>();
        for (JsonNode requirement : declared) {
            List<SecurityScheme> schemes = new ArrayList<>();
            requirement.fieldNames().forEachRemaining(name -> scheme(name).ifPresent(schemes::add));
            // A requirement whose schemes are all undefined must not allow anonymous requests.
            if (requirement.isEmpty() || !schemes.isEmpty()) {
                alternatives.add(new SecurityRequirement(schemes));
            }
        }
        return alternatives;
    }

    private Optional<SecurityScheme> scheme(String name) {
        return model.at(JsonPointers.of("components", ComponentSection.SECURITY_SCHEMES.field, name))
                .flatMap(scheme -> switch (scheme.path("type").asText()) {
                    case "apiKey" ->
                        ParameterObjectReader.place(scheme.path("in").asText())
                                .map(place -> new SecurityScheme(
                                        name,
                                        SecurityScheme.Kind.API_KEY,
                                        place,
                                        scheme.path("name").asText(),
                                        ""));
                    case "http" ->
                        Optional.of(authorization(
                                name,
                                SecurityScheme.Kind.HTTP,
                                scheme.path("scheme").asText().toLowerCase(Locale.ROOT)));
                    case "oauth2" -> Optional.of(authorization(name, SecurityScheme.Kind.OAUTH2, ""));
                    case "openIdConnect" -> Optional.of(authorization(name, SecurityScheme.Kind.OPEN_ID_CONNECT, ""));
                    case "mutualTLS" -> Optional.of(authorization(name, SecurityScheme.Kind.MUTUAL_TLS, ""));
                    default -> Optional.empty();
                });
    }

    private static SecurityScheme authorization(String name, SecurityScheme.Kind kind, String httpScheme) {
        return new SecurityScheme(name, kind, Parameter.Location.HEADER, "Authorization", httpScheme);
    }
}
