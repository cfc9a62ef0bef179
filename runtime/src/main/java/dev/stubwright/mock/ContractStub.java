package dev.stubwright.mock;

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
import java.util.Map;
import java.util.UUID;

/**
 * An operation as WireMock sees it.
 *
 * @param shown what the admin API lists, and what answers
 * @param unparsed answers in its place where WireMock's own reading of the path template would fail, although the route
 *     fits (fixed text that a client has percent-encoded): WireMock parses the template of whatever it serves, and throws
 * @param parsable whether WireMock may try its regular expression on a path at all: with several variables in one segment
 *     it can take longer than anyone lives
 */
record ContractStub(Operation operation, StubMapping shown, StubMapping unparsed, boolean parsable) {

    static ContractStub of(Operation operation) {
        MappingIdentity identity = MappingIdentity.of(operation);
        String path = identity.path();
        UrlPattern url = identity.isTemplated() ? urlPathTemplate(path) : urlPathEqualTo(path);
        boolean parsable =
                RouteSegment.parse(operation.path().template()).stream().noneMatch(RouteSegment::hasSeveralVariables);
        return new ContractStub(
                operation, mapping(operation, identity, url), mapping(operation, identity, anyUrl()), parsable);
    }

    UUID id() {
        return shown.getId();
    }

    /** Which of the two answers a request for this path. */
    StubMapping serving(String path) {
        return parsable && shown.getRequest().getUrlMatcher().match(path).isExactMatch() ? shown : unparsed;
    }

    private static StubMapping mapping(Operation operation, MappingIdentity identity, UrlPattern url) {
        MappingBuilder mapping = request(operation.method(), url);
        identity.query().forEach((name, value) -> mapping.withQueryParam(name, equalTo(value)));
        identity.headers().forEach((name, value) -> mapping.withHeader(name, equalTo(value)));
        return mapping.withId(identity.id())
                .withName(identity.name())
                .atPriority(identity.priority())
                .withMetadata(Metadata.from(Map.of("stubwright", identity.metadata())))
                .willReturn(ResponseDefinitionBuilder.responseDefinition()
                        .withStatus(SuccessStatus.of(operation))
                        .withTransformers(ContractTransformer.NAME))
                .build();
    }
}
