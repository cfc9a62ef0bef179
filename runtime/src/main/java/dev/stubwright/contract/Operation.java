package dev.stubwright.contract;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An operation: one HTTP method of one route (OpenAPI 3.0.3, Operation Object).
 *
 * @param id the {@code operationId}; unique in its contract, and generated if the document has none
 * @param method the HTTP method in upper case
 * @param path the path template, including the base path of the server
 * @param fixedQuery decoded query parameters, by name, that a request must have to be a request for this operation. The path
 *     {@code /?Action=ListUsers} has the name {@code Action} with the value {@code ListUsers}. Empty for nearly all
 *     operations. Each of them is also one of the parameters
 * @param server scheme and authority of the server, without a path: {@code https://example.com}; empty if no document
 *     declares a usable server
 * @param slug the {@code x-api-path-slug}, which entries of a catalogue refer to
 * @param tags the tags, in the document's order
 * @param parameters the parameters of the operation, then those of its path item
 * @param requestBody the request body; empty if the operation takes none
 * @param responses the documented responses in ascending order of status, {@code default} last
 * @param security the alternative security requirements, one of which must be met; empty if none is declared
 * @param callbacks the requests that the API sends after it was called, sorted by name and expression
 * @param siblingMethods all methods, including this one, that any document declares for the same route, even if the
 *     catalogue does not list them. The API does not support any other method
 * @param pointer JSON pointer to the operation in the contract's document
 * @param location the line of the source document that declares the operation
 * @since 0.1
 */
public record Operation(
        String id,
        String method,
        PathTemplate path,
        SortedMap<String, String> fixedQuery,
        String server,
        Optional<String> slug,
        List<String> tags,
        List<Parameter> parameters,
        Optional<RequestBody> requestBody,
        List<Response> responses,
        List<SecurityRequirement> security,
        List<OutgoingCall> callbacks,
        Set<String> siblingMethods,
        String pointer,
        SourceLocation location) {

    public Operation {
        fixedQuery = Collections.unmodifiableSortedMap(new TreeMap<>(fixedQuery));
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
        callbacks = List.copyOf(callbacks);
        siblingMethods = Collections.unmodifiableSet(new TreeSet<>(siblingMethods));
    }

    /**
     * Whether a name of {@link #fixedQuery()} is sent as a header. Some documents ({@code /#X-Amz-Target=…}) distinguish
     * operations by a header, which they declare as a header parameter of that name.
     */
    public boolean isFixedInHeader(String name) {
        return fixedQuery.containsKey(name)
                && parameters.stream()
                        .anyMatch(parameter -> parameter.location() == Parameter.Location.HEADER
                                && parameter.name().equalsIgnoreCase(name))
                && parameters.stream()
                        .noneMatch(parameter -> parameter.location() == Parameter.Location.QUERY
                                && parameter.name().equals(name));
    }

    /**
     * The method and the route: {@code GET /api/v1/users/{userId}}, {@code GET /?Action=ListUsers}. Unique among the
     * operations of a server.
     */
    public String name() {
        return method + " " + route();
    }

    /** The path template, followed by the percent-encoded fixed query if there is one: {@code /?Action=ListUsers}. */
    public String route() {
        return fixedQuery.isEmpty() ? path.template() : path.template() + "?" + Route.text(fixedQuery);
    }

    /** The response for a status: of this status, else of its range ({@code 4XX}), else {@code default}. */
    public Optional<Response> response(int status) {
        return documented(Integer.toString(status))
                .or(() -> documented(status / 100 + "XX"))
                .or(() -> documented("default"));
    }

    /**
     * The response to a valid request: the first documented 2xx status, else {@code 2XX}, else {@code default}. The last
     * two are returned with the status {@code 200}.
     */
    public Optional<Response> success() {
        return responses.stream()
                .filter(response -> response.status().matches("2\\d\\d"))
                .findFirst()
                .or(() ->
                        documented("2XX").or(() -> documented("default")).map(response -> response.withStatus("200")));
    }

    /** Whether requests need a credential: security is declared, and does not allow anonymous requests. */
    public boolean isSecured() {
        return !security.isEmpty()
                && security.stream()
                        .noneMatch(alternative -> alternative.schemes().isEmpty());
    }

    private Optional<Response> documented(String status) {
        return responses.stream()
                .filter(response -> response.status().equals(status))
                .findFirst();
    }
}
