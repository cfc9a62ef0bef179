package dev.stubwright.schema.format;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** A format of which networknt overlooks something that an expression can say. */
record MatchingFormat(Format known, Pattern too) implements Format {

    /** RFC 3339, appendix A: no unit is left out between two. */
    static final Pattern DURATION =
            Pattern.compile("P(?:\\d+W|(?=.)(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)?"
                    + "(?:T(?=.)(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S))?)");

    /** RFC 3986, 3.2: an authority has one {@code @} at most, a port is a number, and no octet begins with a zero. */
    static final Pattern URI = Pattern.compile("(?s)" + "(?:[^/?#:]*:)?//"
            + "(?:[^/?#@]*@)?(?:\\[(?![^]]*(?:[:.]0\\d+\\.|\\.0\\d+]))[^]/?#]*]|[^/?#@:]*)(?::\\d*)?(?:[/?#].*)?"
            + "|(?!(?:[^/?#:]*:)?//).*");

    @Override
    public String getName() {
        return known.getName();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return known.matches(execution, text) && too.matcher(text).matches();
    }
}
