package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The path to a value that is being generated, and the schemas of the values around it. Not thread-safe. */
@Internal
public final class GenerationPath {

    private final @Nullable GenerationPath parent;
    /** The last part of the pointer, with its slash. */
    private final String step;

    private final String name;
    private final int depth;
    private final boolean isRepeated;
    private final Set<SubschemaRef> schemas;
    private long hashedFrom;
    private long pathHash;
    private boolean isHashed;
    /** Computed on first use. */
    private @Nullable String pointer;

    private GenerationPath(
            @Nullable GenerationPath parent,
            String step,
            String name,
            int depth,
            boolean isRepeated,
            Set<SubschemaRef> schemas) {
        this.parent = parent;
        this.step = step;
        this.name = name;
        this.depth = depth;
        this.isRepeated = isRepeated;
        this.schemas = schemas;
    }

    public static GenerationPath root() {
        return new GenerationPath(null, "", "", 0, false, Set.of());
    }

    public GenerationPath property(String property) {
        return new GenerationPath(this, JsonPointers.child("", property), property, depth + 1, isRepeated, Set.of());
    }

    public GenerationPath item(int index) {
        return new GenerationPath(
                this, JsonPointers.child("", index), name, depth + 1, isRepeated || index > 0, Set.of());
    }

    /** The same item in a further attempt, with other randomness. */
    GenerationPath retry(int attempt) {
        return attempt == 0 ? this : amongOthers(attempt);
    }

    /** As {@link #retry}, for an item that follows other items, so that examples are not repeated. */
    public GenerationPath amongOthers(int attempt) {
        return new GenerationPath(parent, attempt == 0 ? step : step + "#" + attempt, name, depth, true, schemas);
    }

    /** The path for generating the name of a property. */
    GenerationPath propertyName(int index) {
        return new GenerationPath(this, "/#" + index, "key", depth + 1, true, Set.of());
    }

    /**
     * This path while a value of some schemas is generated here.
     *
     * @param schemas the schemas, {@linkplain ReferenceResolver#bare bare}: the references that led to them make no
     *     difference
     */
    public GenerationPath withSchemas(Set<SubschemaRef> schemas) {
        GenerationPath copy = new GenerationPath(parent, step, name, depth, isRepeated, schemas);
        copy.hashedFrom = hashedFrom;
        copy.pathHash = pathHash;
        copy.isHashed = isHashed;
        return copy;
    }

    /** JSON pointer into the instance. */
    public String pointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? step : parent.pointer() + step;
            pointer = known;
        }
        return known;
    }

    /** The name of the nearest property; empty at the root. */
    String name() {
        return name;
    }

    /** The number of enclosing objects and arrays. */
    public int depth() {
        return depth;
    }

    /** Whether it is in the second or a later item of an array, where an example would be repeated. */
    boolean isRepeated() {
        return isRepeated;
    }

    @Nullable
    public GenerationPath parent() {
        return parent;
    }

    /** The schemas of the value that is generated here. */
    public Set<SubschemaRef> schemas() {
        return schemas;
    }

    /** How many enclosing values have one of the schemas. */
    public int recursionDepth(Set<SubschemaRef> others) {
        int count = 0;
        if (!others.isEmpty()) {
            for (GenerationPath ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
                if (!Collections.disjoint(ancestor.schemas, others)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The hash of the path, continued from another hash. Cached, since the paths of nested values continue from it. */
    long pathHash(long seed) {
        if (!isHashed || hashedFrom != seed) {
            pathHash = mix(parent == null ? seed : parent.pathHash(seed), step);
            hashedFrom = seed;
            isHashed = true;
        }
        return pathHash;
    }

    /** Adds a text to an FNV-1a hash. */
    static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed;
    }
}
