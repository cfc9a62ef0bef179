package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in an instance something is being made, and inside of what. Used by one thread. */
@Internal
public final class GenerationPath {

    private final @Nullable GenerationPath around;
    /** What the path has more than that of the place around. */
    private final String step;

    private final String name;
    private final int depth;
    private final boolean repeated;
    private final Set<SubschemaRef> schemas;
    private long markFrom;
    private long mark;
    private boolean marked;
    /** Most are never asked for. */
    private @Nullable String path;

    private GenerationPath(
            @Nullable GenerationPath around,
            String step,
            String name,
            int depth,
            boolean repeated,
            Set<SubschemaRef> schemas) {
        this.around = around;
        this.step = step;
        this.name = name;
        this.depth = depth;
        this.repeated = repeated;
        this.schemas = schemas;
    }

    public static GenerationPath root() {
        return new GenerationPath(null, "", "", 0, false, Set.of());
    }

    public GenerationPath property(String property) {
        return new GenerationPath(this, JsonPointers.child("", property), property, depth + 1, repeated, Set.of());
    }

    public GenerationPath item(int index) {
        return new GenerationPath(
                this, JsonPointers.child("", index), name, depth + 1, repeated || index > 0, Set.of());
    }

    /** The same item, tried again: a further place, as far as chance is concerned. */
    GenerationPath again(int attempt) {
        return attempt == 0 ? this : amongOthers(attempt);
    }

    /** As {@link #again}, where there are others of its kind already. */
    public GenerationPath amongOthers(int attempt) {
        return new GenerationPath(around, attempt == 0 ? step : step + "#" + attempt, name, depth, true, schemas);
    }

    /** Where the name of a property is being made. */
    GenerationPath key(int index) {
        return new GenerationPath(this, "/#" + index, "key", depth + 1, true, Set.of());
    }

    /**
     * This path while a value of some schemas is generated here.
     *
     * @param entries the schemas, {@linkplain ReferenceResolver#bare bare}: the references that led to them make no
     *     difference
     */
    public GenerationPath making(Set<SubschemaRef> entries) {
        GenerationPath making = new GenerationPath(around, step, name, depth, repeated, entries);
        making.markFrom = markFrom;
        making.mark = mark;
        making.marked = marked;
        return making;
    }

    /** JSON pointer into the instance. */
    public String path() {
        String known = path;
        if (known == null) {
            known = around == null ? step : around.path() + step;
            path = known;
        }
        return known;
    }

    /** The nearest property's name, which says what is meant; empty at the root. */
    String name() {
        return name;
    }

    /** How many objects and arrays are around it. */
    public int depth() {
        return depth;
    }

    /** Whether it is in the second or a further item of an array, where an example would be a repetition. */
    boolean repeated() {
        return repeated;
    }

    @Nullable
    public GenerationPath around() {
        return around;
    }

    /** The schemas that are being made here. */
    public Set<SubschemaRef> schemas() {
        return schemas;
    }

    /** How often what is made here is inside of itself. */
    public int recurrences(Set<SubschemaRef> entries) {
        int count = 0;
        if (!entries.isEmpty()) {
            for (GenerationPath place = around; place != null; place = place.around) {
                if (!Collections.disjoint(place.schemas, entries)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The hash of what was hashed before, and of the path behind it; kept, since each value in it goes on from here. */
    long mark(long before) {
        if (!marked || markFrom != before) {
            mark = mix(around == null ? before : around.mark(before), step);
            markFrom = before;
            marked = true;
        }
        return mark;
    }

    /** FNV-1a, over characters. */
    static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed;
    }
}
