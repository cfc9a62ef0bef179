package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A media type or range such as {@code text/*}. Comparison ignores parameters and case (RFC 9110, 8.3.1). */
@Internal
public record MediaRange(String essence) {

    public static MediaRange of(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String bare = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return new MediaRange(bare.trim().toLowerCase(Locale.ROOT));
    }

    public boolean isJson() {
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    public boolean covers(String contentType) {
        if (essence.equals("*/*") || essence.equals("*")) {
            return true;
        }
        String other = of(contentType).essence();
        return essence.endsWith("/*")
                ? other.startsWith(essence.substring(0, essence.length() - 1))
                : essence.equals(other);
    }

    /**
     * The candidate with the most specific range that covers a {@code Content-Type}. The first one wins a tie.
     *
     * @param range reads the media range of a candidate
     */
    public static <T> Optional<T> narrowest(Collection<T> candidates, Function<T, String> range, String contentType) {
        return candidates.stream()
                .filter(candidate -> of(range.apply(candidate)).covers(contentType))
                .min(Comparator.comparingLong(candidate ->
                        range.apply(candidate).chars().filter(c -> c == '*').count()));
    }
}
