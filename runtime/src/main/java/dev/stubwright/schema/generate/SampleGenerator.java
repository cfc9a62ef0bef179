package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.StackOverflowRetry;
import dev.stubwright.schema.match.InstanceMatcher;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaResources;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Generates instances of the schemas of a document. Validates each before it is returned. */
@Internal
public final class SampleGenerator implements ValueGenerator {

    private static final int MAX_ROUNDS = 8;
    private static final int MAX_DEPTH = 24;
    private static final int MAX_TRIES = 6;

    private final SchemaValidator validator;
    private final InstanceMatcher matcher;
    private final ConstraintMerger merger;
    private final ListedValueGenerator listed = new ListedValueGenerator();
    private final ObjectGenerator objects;
    private final ArrayGenerator arrays;
    private final PlausibleTextRules meanings = new PlausibleTextRules();

    public SampleGenerator(Dialect dialect, SchemaResources resources, SchemaValidator validator) {
        ReferenceResolver references = new ReferenceResolver(resources, dialect);
        this.validator = validator;
        this.matcher = new InstanceMatcher(references, dialect, resources);
        this.merger = new ConstraintMerger(dialect, resources, references);
        this.objects = new ObjectGenerator(this, merger);
        this.arrays = new ArrayGenerator(this, merger);
    }

    public GenerationContext newContext(Sampling sampling, String origin) {
        return new GenerationContext(validator, matcher, meanings, sampling, origin);
    }

    public ConstraintMerger merger() {
        return merger;
    }

    public Sample sample(String pointer, Sampling sampling) {
        try {
            return StackOverflowRetry.call(() -> firstValid(pointer, sampling));
        } catch (StackOverflowError tooDeep) {
            return new Sample.Refusal(
                    pointer, "the schema is nested too deeply, or refers to itself in an infinite loop", List.of());
        }
    }

    private Sample firstValid(String pointer, Sampling sampling) {
        GenerationContext context = newContext(sampling, pointer);
        Sample.Refusal refusal = new Sample.Refusal(pointer, "no instance was generated", List.of());
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                JsonNode value = generate(List.of(merger.lookup().start(pointer)), GenerationPath.root(), context);
                List<Violation> violations = validator.validate(pointer, value, sampling.direction());
                if (violations.isEmpty()) {
                    return new Sample.Instance(value);
                }
                Violation first = violations.get(0);
                refusal = new Sample.Refusal(
                        first.schemaPointer(),
                        "none of " + MAX_ROUNDS + " generated instances is valid; the last one violates " + first,
                        List.of());
                context.restartWithout(violations);
            } catch (GenerationFailure failure) {
                return refusal(failure);
            }
        }
        return refusal;
    }

    private static Sample.Refusal refusal(GenerationFailure failure) {
        return new Sample.Refusal(
                failure.pointer(),
                failure.reason(),
                failure.contradiction().stream()
                        .map(SubschemaRef::displayPointer)
                        .distinct()
                        .toList());
    }

    @Override
    public JsonNode generate(List<SubschemaRef> subschemas, GenerationPath path, GenerationContext context) {
        if (path.depth() > MAX_DEPTH) {
            throw new GenerationFailure(
                    SubschemaRef.first(subschemas),
                    "the schema requires instances that are nested more than " + MAX_DEPTH + " levels deep");
        }
        context.countValue(SubschemaRef.first(subschemas));
        BranchSearch search = new BranchSearch(merger, subschemas, path, context);
        int attempt = 0;
        for (Optional<BranchDecision> decision = search.next(); decision.isPresent(); decision = search.next()) {
            SplittableRandom random = context.random(path, attempt);
            try {
                JsonNode value = generate(decision.get(), subschemas, path, context, random, attempt++);
                Optional<String> broken = decision.get().constraints().needsCheck()
                        ? context.failedKeyword(decision.get().subschemas(), value)
                        : Optional.empty();
                if (broken.isEmpty()) {
                    return value;
                }
                search.reject(new GenerationFailure(
                        broken.get(),
                        "no valid value was found; the last attempt, " + JsonValues.describe(value) + ", violates "
                                + ReferenceResolver.bare(broken.get())));
            } catch (GenerationFailure failure) {
                search.reject(decision.get().constraints().stricterThanSchema() ? failure.asUnproven() : failure);
            }
        }
        throw search.failure();
    }

    private JsonNode generate(
            BranchDecision decision,
            List<SubschemaRef> subschemas,
            GenerationPath path,
            GenerationContext context,
            SplittableRandom random,
            int attempt) {
        ValueConstraints constraints = decision.constraints();
        GenerationPath current = path.withSchemas(decision.resolvedSubschemas());
        List<JsonNode> allowed = constraints.values().allowed();
        JsonNode known = allowed == null
                ? attempt > 0 ? null : listed.example(constraints, subschemas, current, context)
                : listed.pick(allowed, decision, current, context, random);
        if (known != null) {
            return known;
        }
        List<String> types = constraints.candidates();
        if (types.contains("null") && current.recursionDepth(decision.resolvedSubschemas()) > 0) {
            types = GenerationContext.withFirst("null", types);
        }
        types = context.orderTypes(types, path);
        GenerationFailure first = null;
        boolean allProven = true;
        for (int i = 0; i < types.size(); i++) {
            // Later passes start with another type, if there are several.
            String type = types.get((i + decision.pass() / 2) % types.size());
            try {
                return generate(type, decision, current, context, random);
            } catch (GenerationFailure failure) {
                first = first == null ? failure : first;
                allProven &= failure.isProven();
            }
        }
        GenerationFailure cause = first == null ? new GenerationFailure(constraints.first(), "no type is left") : first;
        throw allProven ? cause : cause.asUnproven();
    }

    private JsonNode generate(
            String type,
            BranchDecision decision,
            GenerationPath path,
            GenerationContext context,
            SplittableRandom random) {
        ValueConstraints constraints = decision.constraints();
        JsonNode last = null;
        for (int i = 0; i < MAX_TRIES; i++) {
            JsonNode value = generateOnce(type, decision, path, context, random);
            if (!constraints.excludes(value) && !context.isTaken(path, value)) {
                return value;
            }
            last = value;
        }
        throw last != null && last.isNull() && !context.mustBeDistinct(path)
                ? GenerationFailure.contradiction(
                        "null is the only value of the allowed type, but "
                                + ReferenceResolver.bare(constraints.excludedSource()) + " forbids it",
                        constraints.types().source(),
                        constraints.excludedSource())
                : new GenerationFailure(
                        constraints.first(), "all generated values are excluded, or equal another item of the array");
    }

    private JsonNode generateOnce(
            String type,
            BranchDecision decision,
            GenerationPath path,
            GenerationContext context,
            SplittableRandom random) {
        ValueConstraints constraints = decision.constraints();
        return switch (type) {
            case "object" -> objects.generate(decision, path, context, random);
            case "array" -> arrays.generate(decision, path, context, random);
            case "string" ->
                TextNode.valueOf(StringGenerator.generate(
                        constraints.string(), context.propertyHint(path), constraints.first(), random));
            case "number", "integer" ->
                NumberGenerator.generate(
                        constraints.number(), type.equals("integer"), path.name(), constraints.first(), random);
            case "boolean" -> listed.booleanValue(constraints, path, context, random);
            default -> NullNode.getInstance();
        };
    }
}
