package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.wire.Headers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The media ranges of {@code Accept} (RFC 9110, 12.5.1). Without the header, every media type is acceptable. */
@Internal
public record AcceptHeader(List<Range> ranges) {

    /** A media range with its quality. Other parameters are ignored. */
    public record Range(String type, String subtype, double quality) {

        boolean covers(String mediaType) {
            String bare = withoutParameters(mediaType);
            int slash = bare.indexOf('/');
            String otherType = slash < 0 ? bare : bare.substring(0, slash);
            String otherSubtype = slash < 0 ? "*" : bare.substring(slash + 1);
            return matches(type, otherType) && matches(subtype, otherSubtype);
        }

        private int specificity() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }

        private static boolean matches(String one, String other) {
            return one.equals("*") || other.equals("*") || one.equals(other);
        }
    }

    public static AcceptHeader parse(Headers headers) {
        List<Range> ranges = new ArrayList<>();
        for (String line : headers.all("Accept")) {
            for (String item : line.split(",", -1)) {
                parse(item).ifPresent(ranges::add);
            }
        }
        return new AcceptHeader(List.copyOf(ranges));
    }

    boolean accepts(String mediaType) {
        return quality(mediaType) > 0;
    }

    /** The media type with the highest quality; JSON before others, then the first. */
    Optional<MediaType> negotiate(List<MediaType> offered) {
        return offered.stream()
                .filter(media -> accepts(media.range()))
                .min(Comparator.comparingDouble((MediaType media) -> -quality(media.range()))
                        .thenComparing(media -> !media.isJson()));
    }

    /**
     * The media type for {@code Content-Type}: if a wildcard is documented, a concrete type that the client accepts.
     */
    String concreteType(MediaType media) {
        String range = withoutParameters(media.range());
        if (!range.contains("*")) {
            return media.range();
        }
        return ranges.stream()
                .filter(wish -> !wish.type().equals("*") && !wish.subtype().equals("*") && wish.quality() > 0)
                .map(wish -> wish.type() + "/" + wish.subtype())
                .filter(media::covers)
                .findFirst()
                .orElse(
                        range.startsWith("text/")
                                ? "text/plain"
                                : range.startsWith("*") || range.startsWith("application/")
                                        ? "application/json"
                                        : range.replace("*", "octet-stream"));
    }

    private double quality(String mediaType) {
        if (ranges.isEmpty()) {
            return 1;
        }
        // The most specific range decides, whatever its quality.
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::quality)
                .orElse(0.0);
    }

    private static Optional<Range> parse(String item) {
        String bare = withoutParameters(item);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        int slash = bare.indexOf('/');
        double quality = 1;
        for (String parameter : item.split(";", -1)) {
            String[] parts = parameter.strip().split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("q")) {
                quality = qualityValue(parts[1].strip());
            }
        }
        return Optional.of(
                slash < 0
                        // Java's own HttpURLConnection sends a lone asterisk.
                        ? new Range(bare, "*", quality)
                        : new Range(bare.substring(0, slash), bare.substring(slash + 1), quality));
    }

    private static double qualityValue(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1;
    }

    private static String withoutParameters(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String bare = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
