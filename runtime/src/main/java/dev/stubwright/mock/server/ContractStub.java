package dev.stubwright.mock.server;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.mapping.MappingIdentity;
import dev.stubwright.mock.response.SuccessResponse;
import dev.stubwright.mock.routing.RouteSegment;
import java.util.Map;
import java.util.UUID;

/**
 * The WireMock stub of an operation.
 *
 * @param mapping what the admin API lists
 * @param anyUrlMapping served instead of {@code mapping} if the route matches but WireMock's own path template does
 *     not, as with percent-encoded fixed text: WireMock parses the path by the template of the stub that it serves, and
 *     throws
 * @param templateIsSafe whether WireMock may match a path against the template: with several variables in one segment
 *     its regular expression takes exponential time
 */
record ContractStub(Operation operation, StubMapping mapping, StubMapping anyUrlMapping, boolean templateIsSafe) {

    /** The name of the transformer that generates the responses. */
    static final String TRANSFORMER = "stubwright";

    static ContractStub of(Operation operation) {
        MappingIdentity identity = MappingIdentity.of(operation);
        String path = identity.path();
        UrlPattern url = identity.isTemplated() ? urlPathTemplate(path) : urlPathEqualTo(path);
        boolean parsable =
                RouteSegment.parse(operation.path().template()).stream().noneMatch(RouteSegment::hasSeveralVariables);
        return new ContractStub(
                operation,
                buildMapping(operation, identity, url),
                buildMapping(operation, identity, anyUrl()),
                parsable);
    }

    UUID id() {
        return mapping.getId();
    }

    /** The mapping to serve for this path. */
    StubMapping mappingFor(String path) {
        return templateIsSafe
                        && mapping.getRequest().getUrlMatcher().match(path).isExactMatch()
                ? mapping
                : anyUrlMapping;
    }

    private static StubMapping buildMapping(Operation operation, MappingIdentity identity, UrlPattern url) {
        MappingBuilder mapping = request(operation.method(), url);
        identity.query().forEach((name, value) -> mapping.withQueryParam(name, equalTo(value)));
        identity.headers().forEach((name, value) -> mapping.withHeader(name, equalTo(value)));
        return mapping.withId(identity.id())
                .withName(identity.name())
                .atPriority(identity.priority())
                .withMetadata(Metadata.from(Map.of("stubwright", identity.metadata())))
                .willReturn(ResponseDefinitionBuilder.responseDefinition()
                        .withStatus(SuccessResponse.status(operation))
                        .withTransformers(TRANSFORMER))
                .build();
    }
}
