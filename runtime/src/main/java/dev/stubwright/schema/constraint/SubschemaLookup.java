package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds subschemas by their addresses, and follows references. */
@Internal
public final class SubschemaLookup {

    private final ReferenceResolver references;
    private final Dialect dialect;
    private final Map<String, String> resolveAll = new ConcurrentHashMap<>();
    private final Map<SubschemaRef, EvaluableMembers> evaluableMembersCache = new ConcurrentHashMap<>();

    SubschemaLookup(ReferenceResolver references, Dialect dialect) {
        this.references = references;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schema at an address; missing if there is none. */
    public JsonNode schema(String address) {
        return references.schemaAt(address);
    }

    /** The schema that a value must fit; missing for any other reference. */
    public JsonNode schema(SubschemaRef subschema) {
        return subschema.isSchema() ? schema(subschema.address()) : MissingNode.getInstance();
    }

    /** The schema from which generation starts. */
    public SubschemaRef start(String pointer) {
        return SubschemaRef.matches(references.entryAddress(pointer));
    }

    /** The targets of the references of a schema, each empty if it does not exist. */
    List<Optional<String>> targets(String address, JsonNode schema) {
        return references.targets(address, schema);
    }

    /** The address of a schema that is entered from another. */
    String enter(String from, String target) {
        return references.targetAddress(from, target);
    }

    /** The members that a schema may evaluate. */
    EvaluableMembers evaluableMembers(SubschemaRef subschema) {
        return evaluableMembersCache.computeIfAbsent(subschema, key -> EvaluableMembers.of(key.address(), references));
    }

    /** Follows references until a schema has none, and returns its address. */
    String resolve(String address) {
        return resolveAll.computeIfAbsent(address, this::follow);
    }

    public SubschemaRef resolve(SubschemaRef subschema) {
        if (subschema instanceof SubschemaRef.Matches) {
            return SubschemaRef.matches(resolve(subschema.address()));
        }
        return subschema instanceof SubschemaRef.Not ? SubschemaRef.not(resolve(subschema.address())) : subschema;
    }

    /** Resolves several subschemas. The references that led to them make no difference. */
    public Set<SubschemaRef> resolveAll(List<SubschemaRef> subschemas) {
        Set<SubschemaRef> schemas = new LinkedHashSet<>();
        subschemas.forEach(subschema -> schemas.add(resolve(subschema).bare()));
        return schemas;
    }

    private String follow(String address) {
        Set<String> visited = new HashSet<>();
        String current = address;
        while (visited.add(current)) {
            List<Optional<String>> targets = targets(current, schema(current));
            if (targets.isEmpty()) {
                return schema(current).isMissingNode() ? address : current;
            }
            if (targets.get(0).isEmpty()) {
                return address;
            }
            current = targets.get(0).get();
        }
        return address;
    }
}
