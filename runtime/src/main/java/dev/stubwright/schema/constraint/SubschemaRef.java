package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.Optional;

/**
 * A subschema at an address (see {@link ReferenceResolver}), and whether a value fits it.
 */
@Internal
public sealed interface SubschemaRef {

    /** The address of the subschema. */
    String address();

    /** The value fits the subschema. */
    record Matches(String address) implements SubschemaRef {}

    /** The value does not fit the subschema. */
    record Not(String address) implements SubschemaRef {}

    /**
     * The value violates one keyword of the subschema.
     *
     * @param member the name or index of the violated part, for keywords with several parts
     */
    record ViolatedKeyword(String address, String keyword, Optional<String> member) implements SubschemaRef {

        @Override
        public String displayPointer() {
            String shown = ReferenceResolver.bare(address) + "/" + keyword;
            return member.map(part -> JsonPointers.child(shown, part)).orElse(shown);
        }
    }

    /** The property that a member of {@code dependentSchemas} depends on is present. */
    record PropertyPresent(String address) implements SubschemaRef {

        public String property() {
            return JsonPointers.last(ReferenceResolver.bare(address));
        }
    }

    /** The property that a member of {@code dependentSchemas} depends on is absent. */
    record PropertyAbsent(String address) implements SubschemaRef {

        public String property() {
            return JsonPointers.last(ReferenceResolver.bare(address));
        }
    }

    /** The root of the document. */
    static SubschemaRef root() {
        return new Matches("");
    }

    static SubschemaRef matches(String address) {
        return new Matches(address);
    }

    static SubschemaRef not(String address) {
        return new Not(address);
    }

    /** The first subschema, for messages; the root if there is none. */
    static SubschemaRef first(List<SubschemaRef> subschemas) {
        return subschemas.isEmpty() ? root() : subschemas.get(0);
    }

    /** Whether a value fits the subschema as a whole, so that a validator can check it. */
    default boolean isSchema() {
        return this instanceof Matches;
    }

    /** The opposite condition; empty if it cannot be expressed. */
    default Optional<SubschemaRef> negated() {
        if (this instanceof Matches) {
            return Optional.of(new Not(address()));
        }
        return this instanceof Not ? Optional.of(new Matches(address())) : Optional.empty();
    }

    /** The reference without the path of {@code $ref}s by which the subschema was reached. */
    default SubschemaRef bare() {
        String bare = ReferenceResolver.bare(address());
        return isSchema() && bare.length() < address().length() ? new Matches(bare) : this;
    }

    /** The JSON pointer, or URI with a pointer, for messages. */
    default String displayPointer() {
        return ReferenceResolver.bare(address());
    }
}
