package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema said about a part of the instance.
 *
 * @param at where the part stood then
 */
record Verdict(List<Error> errors, NodePath at) {

    /**
     * Verdicts that may be asked for again: the branches of a {@code oneOf} often refer to the same schema for the same part
     * of the instance, and so do the branches inside that, which makes a tree of ten levels a matter of millions of visits.
     */
    static final class Memory {

        private static final int MOST = 100_000;

        private final Map<Key, Verdict> verdicts = new HashMap<>();

        /** @param ofProperty whether the part is a property's value, which readOnly and writeOnly ask for */
        Optional<Verdict> recall(Site site, JsonNode part, boolean ofProperty, NodePath at) {
            return Optional.ofNullable(verdicts.get(new Key(site, part, ofProperty)))
                    // The same object may stand at two places; errors tell of one of them.
                    .filter(verdict ->
                            verdict.errors().isEmpty() || verdict.at().equals(at));
        }

        void remember(Site site, JsonNode part, boolean ofProperty, Verdict verdict) {
            if (verdicts.size() < MOST) {
                verdicts.put(new Key(site, part, ofProperty), verdict);
            }
        }
    }

    /** Parts are told apart by their identity: to compare them would cost what is to be saved. */
    private record Key(Site site, JsonNode part, boolean ofProperty) {

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof Key key
                    && part == key.part
                    && ofProperty == key.ofProperty
                    && site.equals(key.site);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(part) + site.hashCode()) + Boolean.hashCode(ofProperty);
        }
    }
}
