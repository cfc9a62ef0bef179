package dev.stubwright.mock;

import dev.stubwright.contract.MediaType;
import dev.stubwright.wire.Headers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client takes (RFC 9110, 12.5.1). */
record Accept(List<Range> ranges) {

    /** A media range and how much it is liked; the parameters that it may have are not looked at. */
    record Range(String type, String subtype, double quality) {

        boolean covers(String mediaType) {
            String bare = essence(mediaType);
            int slash = bare.indexOf('/');
            String otherType = slash < 0 ? bare : bare.substring(0, slash);
            String otherSubtype = slash < 0 ? "*" : bare.substring(slash + 1);
            return meets(type, otherType) && meets(subtype, otherSubtype);
        }

        private int precision() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }

        private static boolean meets(String one, String other) {
            return one.equals("*") || other.equals("*") || one.equals(other);
        }
    }

    static Accept of(Headers headers) {
        List<Range> ranges = new ArrayList<>();
        for (String line : headers.all("Accept")) {
            for (String item : line.split(",", -1)) {
                parse(item).ifPresent(ranges::add);
            }
        }
        return new Accept(List.copyOf(ranges));
    }

    boolean takes(String mediaType) {
        return quality(mediaType) > 0;
    }

    /** The media type to answer with: the best liked, JSON before others, then the first. */
    Optional<MediaType> choose(List<MediaType> offered) {
        return offered.stream()
                .filter(media -> takes(media.range()))
                .min(Comparator.comparingDouble((MediaType media) -> -quality(media.range()))
                        .thenComparing(media -> !media.isJson()));
    }

    /** A media type without ranges: the one to name in {@code Content-Type} where a range was documented. */
    String concrete(MediaType media) {
        String range = essence(media.range());
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
        // The most precise range decides, whatever its quality.
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0.0);
    }

    private static Optional<Range> parse(String item) {
        String bare = essence(item);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        int slash = bare.indexOf('/');
        double quality = 1;
        for (String parameter : item.split(";", -1)) {
            String[] parts = parameter.strip().split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("q")) {
                quality = number(parts[1].strip());
            }
        }
        return Optional.of(
                slash < 0
                        // Java's own HttpURLConnection sends a lone asterisk.
                        ? new Range(bare, "*", quality)
                        : new Range(bare.substring(0, slash), bare.substring(slash + 1), quality));
    }

    private static double number(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 1;
    }

    private static String essence(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String bare = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
