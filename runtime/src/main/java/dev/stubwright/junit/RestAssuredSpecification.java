package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.target.Target;
import dev.stubwright.wire.FixedQuery;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The only class that needs rest-assured, so that it is an optional dependency. */
final class RestAssuredSpecification {

    static final String TYPE = "io.restassured.specification.RequestSpecification";

    private RestAssuredSpecification() {}

    static RequestSpecification of(Contract contract, Target target) {
        return new RequestSpecBuilder()
                .setBaseUri(base(contract, target))
                .setConfig(RestAssured.config()
                        .logConfig(RestAssured.config()
                                .getLogConfig()
                                .blacklistHeader("Authorization")
                                .blacklistHeader("Cookie")))
                .addFilter(new CredentialFilter(contract, target))
                .build();
    }

    /** Routes include their base path. If the target ends in it too, only its origin is used. */
    private static URI base(Contract contract, Target target) {
        String path = target.uri().getRawPath();
        boolean partOfRoutes = contract.operations().stream()
                .anyMatch(operation -> operation.path().template().startsWith(path + "/"));
        return partOfRoutes ? target.origin() : target.uri();
    }

    /** Adds the credential that the operation requires, unless the test has set one. */
    private record CredentialFilter(Contract contract, Target target) implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
            URI uri = URI.create(request.getURI());
            RequestMessage plain =
                    new RequestMessage(request.getMethod(), uri.getRawPath(), Headers.NONE, Payload.NONE);
            String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
            operation(plain, query, request)
                    .ifPresent(operation -> copy(target.withCredential(operation, plain), request));
            return next.next(request, response);
        }

        private Optional<Operation> operation(
                RequestMessage request, String query, FilterableRequestSpecification written) {
            return contract.operations().stream()
                    .filter(operation -> operation.method().equals(request.method()))
                    .filter(operation -> operation.path().match(request.path()).isPresent())
                    .filter(operation -> FixedQuery.isSatisfied(
                            operation,
                            query,
                            name -> Optional.ofNullable(written.getHeaders().getValue(name))))
                    .findFirst();
        }

        private static void copy(RequestMessage from, FilterableRequestSpecification to) {
            from.headers().fields().forEach(field -> {
                if (field.getKey().equalsIgnoreCase("Cookie")) {
                    pair(field.getValue(), to::cookie);
                } else if (!to.getHeaders().hasHeaderWithName(field.getKey())) {
                    to.header(field.getKey(), field.getValue());
                }
            });
            if (!from.query().isEmpty()) {
                pair(URLDecoder.decode(from.query(), StandardCharsets.UTF_8), to::queryParam);
            }
        }

        private static void pair(String text, BiConsumer<String, Object> use) {
            int equals = text.indexOf('=');
            use.accept(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
