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
    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final Map<SubschemaRef, EvaluationScope> evaluables = new ConcurrentHashMap<>();

    SubschemaLookup(ReferenceResolver references, Dialect dialect) {
        this.references = references;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schema at an address; missing if there is none. */
    public JsonNode schema(String address) {
        return references.node(address);
    }

    /** The subschema that a value fits; missing where the reference is to something else. */
    public JsonNode schema(SubschemaRef subschema) {
        return subschema.isSchema() ? schema(subschema.address()) : MissingNode.getInstance();
    }

    /** The schema with which one begins. */
    public SubschemaRef start(String pointer) {
        return SubschemaRef.fits(references.start(pointer));
    }

    /** What the references of a schema lead to, each empty where it leads nowhere. */
    List<Optional<String>> targets(String address, JsonNode schema) {
        return references.targets(address, schema);
    }

    /** The address of a schema to which one comes from another. */
    String enter(String from, String target) {
        return references.enter(from, target);
    }

    /** What can be evaluated beside the {@code unevaluated} keywords of a schema. */
    EvaluationScope evaluable(SubschemaRef subschema) {
        return evaluables.computeIfAbsent(subschema, asked -> EvaluationScope.around(asked.address(), references));
    }

    /** The address of the schema that references alone lead to. */
    String entry(String address) {
        return entries.computeIfAbsent(address, this::follow);
    }

    /** The same of the subschema to fit, or not to fit. */
    public SubschemaRef entry(SubschemaRef subschema) {
        if (subschema instanceof SubschemaRef.Fits) {
            return SubschemaRef.fits(entry(subschema.address()));
        }
        return subschema instanceof SubschemaRef.Not ? SubschemaRef.not(entry(subschema.address())) : subschema;
    }

    /** The same of several, by whichever references they were reached. */
    public Set<SubschemaRef> entries(List<SubschemaRef> subschemas) {
        Set<SubschemaRef> found = new LinkedHashSet<>();
        subschemas.forEach(subschema -> found.add(entry(subschema).bare()));
        return found;
    }

    private String follow(String address) {
        Set<String> seen = new HashSet<>();
        String here = address;
        while (seen.add(here)) {
            List<Optional<String>> targets = targets(here, schema(here));
            if (targets.isEmpty()) {
                return schema(here).isMissingNode() ? address : here;
            }
            if (targets.get(0).isEmpty()) {
                return address;
            }
            here = targets.get(0).get();
        }
        return address;
    }
}
