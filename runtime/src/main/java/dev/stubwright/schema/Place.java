package dev.stubwright.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in an instance something is being made, and inside of what.
 *
 * @param path JSON pointer into the instance
 * @param name the nearest property's name, which says what is meant; empty at the root
 * @param depth how many objects and arrays are around it
 * @param repeated whether it is in the second or a further item of an array, where an example would be a repetition
 * @param around the place around it
 * @param schemas the schemas that are being made here
 */
record Place(
        String path,
        String name,
        int depth,
        boolean repeated,
        @Nullable Place around,
        Set<String> schemas) {

    static Place root() {
        return new Place("", "", 0, false, null, Set.of());
    }

    Place property(String property) {
        return new Place(Pointers.child(path, property), property, depth + 1, repeated, this, Set.of());
    }

    Place item(int index) {
        return new Place(Pointers.child(path, index), name, depth + 1, repeated || index > 0, this, Set.of());
    }

    /** The same item, tried again: a further place, as far as chance is concerned. */
    Place again(int attempt) {
        return attempt == 0 ? this : new Place(path + "#" + attempt, name, depth, true, around, schemas);
    }

    /** Where the name of a property is being made. */
    Place key(int index) {
        return new Place(Pointers.child(path, "#" + index), "key", depth + 1, true, this, Set.of());
    }

    Place making(Set<String> entries) {
        return new Place(path, name, depth, repeated, around, bare(entries));
    }

    /** By which way one came makes no difference here. */
    private static Set<String> bare(Collection<String> entries) {
        Set<String> bare = new LinkedHashSet<>();
        entries.forEach(entry -> bare.add(References.bare(entry)));
        return bare;
    }

    /** How often what is made here is inside of itself. */
    int recurrences(Collection<String> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        Set<String> bare = bare(entries);
        int count = 0;
        for (Place place = around; place != null; place = place.around) {
            if (!Collections.disjoint(place.schemas, bare)) {
                count++;
            }
        }
        return count;
    }
}
