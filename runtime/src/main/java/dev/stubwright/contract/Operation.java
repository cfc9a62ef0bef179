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
 * What one method does on one route.
 *
 * @param id {@code operationId}; unique in its contract, made where the document has none
 * @param method in upper case
 * @param path the whole route, base path of the server included
 * @param fixedQuery names and values, decoded, that a request's query must hold for the request to mean this operation: of
 *     {@code /?Action=ListUsers} the name {@code Action} with the value {@code ListUsers}; by name, and empty for nearly
 *     all operations. Each is among the parameters too
 * @param server scheme and authority where the operation is served, without a path: {@code https://example.com}; empty
 *     where no document names one that is usable
 * @param slug {@code x-api-path-slug}, which a catalogue's entries refer to
 * @param tags as documented
 * @param parameters those of the path item included; the operation's own come first
 * @param requestBody empty if it takes none
 * @param responses in ascending order, {@code default} last
 * @param security alternatives, one of which suffices; empty if nothing is declared
 * @param callbacks what the API sends once it has been called, by name and expression
 * @param siblingMethods methods, this one included, that any document declared for the same route, whether or not the
 *     catalogue means them: a method outside this set is one that the API does not know
 * @param pointer JSON pointer to it in the contract's document
 * @param location its line in the document that it came from
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
     * Whether a name of the fixed query travels in a header. Some documents ({@code /#X-Amz-Target=…}) tell operations apart by
     * a header that they declare as a parameter of that name.
     */
    public boolean isFixedInHeader(String name) {
        return fixedQuery.containsKey(name)
                && parameters.stream()
                        .anyMatch(parameter -> parameter.place() == Parameter.Place.HEADER
                                && parameter.name().equalsIgnoreCase(name))
                && parameters.stream()
                        .noneMatch(parameter -> parameter.place() == Parameter.Place.QUERY
                                && parameter.name().equals(name));
    }

    /** {@code GET /api/v1/users/{userId}}, {@code GET /?Action=ListUsers}; no two operations of a server share it. */
    public String name() {
        return method + " " + route();
    }

    /** The path and, behind a question mark and percent-encoded, the fixed query: {@code /?Action=ListUsers}. */
    public String route() {
        return fixedQuery.isEmpty() ? path.template() : path.template() + "?" + Route.text(fixedQuery);
    }

    /** What is documented for a status: itself, else its range ({@code 4XX}), else {@code default}. */
    public Optional<Response> response(int status) {
        return documented(Integer.toString(status))
                .or(() -> documented(status / 100 + "XX"))
                .or(() -> documented("default"));
    }

    /** The answer to a good request: the first documented 2xx, else {@code 2XX}, else {@code default}; its status is exact. */
    public Optional<Response> success() {
        return responses.stream()
                .filter(response -> response.status().matches("2\\d\\d"))
                .findFirst()
                .or(() -> documented("2XX").or(() -> documented("default")).map(response -> response.as("200")));
    }

    /** Whether some credential is needed, that is, security is declared and does not allow anonymous calls. */
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
