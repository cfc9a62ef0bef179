package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** A format that must also match a pattern, because networknt's check is too lenient. */
record StricterFormat(Format networknt, Pattern pattern) implements Format {

    /** A duration must not skip a unit between two others (RFC 3339, appendix A). */
    static final Pattern DURATION =
            Pattern.compile("P(?:\\d+W|(?=.)(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)?"
                    + "(?:T(?=.)(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S))?)");

    /** An authority has at most one {@code @}, the port is numeric, and IPv4 octets have no leading zeros (RFC 3986, 3.2). */
    static final Pattern URI = Pattern.compile("(?s)" + "(?:[^/?#:]*:)?//"
            + "(?:[^/?#@]*@)?(?:\\[(?![^]]*(?:[:.]0\\d+\\.|\\.0\\d+]))[^]/?#]*]|[^/?#@:]*)(?::\\d*)?(?:[/?#].*)?"
            + "|(?!(?:[^/?#:]*:)?//).*");

    @Override
    public String getName() {
        return networknt.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return networknt.matches(execution, text) && pattern.matcher(text).matches();
    }
}
