package dev.stubwright.contract.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the variables of a path, in whatever style, as OpenAPI writes them.
 *
 * @param path up to the query or fragment
 * @param rest from there on, its first character included
 * @param foreign whether a variable was written in another style: {@code :id}, {@code <id>}, {@code {id:[0-9]+}}
 * @param unbalanced whether a brace had no counterpart
 */
record PathVariableParser(String path, String rest, boolean foreign, boolean unbalanced) {

    private static final Pattern ANGLED = Pattern.compile("<(?:[A-Za-z_]+:)?([A-Za-z_][\\w-]*)>");
    /** A colon inside a segment is a custom verb ({@code /messages/{id}:cancel}), at its beginning it is a variable. */
    private static final Pattern COLON = Pattern.compile("(?<=/):([A-Za-z_]\\w*)(?=/|$)");
    /** The constraints that routers of other frameworks know by a word; others hold signs of a regular expression. */
    private static final Pattern CONSTRAINT = Pattern.compile(
            "([^:]*):(?:int|long|guid|uuid|bool|alpha|datetime|decimal|float|double|path|.*[\\[\\](|)\\\\.*+^$?{}].*)");

    static PathVariableParser of(String text) {
        return new Scanner(text.replaceAll("%7[Bb]", "{").replaceAll("%7[Dd]", "}"), text).scan();
    }

    private static final class Scanner {

        private final String text;
        private final StringBuilder path = new StringBuilder();
        private boolean foreign;
        private boolean unbalanced;
        private int position;

        Scanner(String text, String written) {
            this.text = text;
            this.foreign = !text.equals(written);
        }

        PathVariableParser scan() {
            while (position < text.length()) {
                char c = text.charAt(position);
                if (c == '?' || c == '#' || text.startsWith("{?", position) || text.startsWith("{&", position)) {
                    break;
                }
                if (c == '{') {
                    open();
                } else if (c == '}') {
                    close();
                } else {
                    path.append(c);
                    position++;
                }
            }
            String named = replace(COLON, replace(ANGLED, path.toString()));
            return new PathVariableParser(named, text.substring(position), foreign, unbalanced);
        }

        private String replace(Pattern style, String from) {
            Matcher variable = style.matcher(from);
            String to = variable.replaceAll("{$1}");
            foreign |= !to.equals(from);
            return to;
        }

        private void open() {
            int end = counterpart();
            String content = end < 0 ? "" : text.substring(position + 1, end);
            int slash = content.indexOf('/');
            if (end < 0 || (slash >= 0 && !content.substring(0, slash).contains(":"))) {
                unbalanced = true;
                int stop = position + 1;
                while (stop < text.length() && "/{?#".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                content = text.substring(position + 1, stop);
                end = stop - 1;
            }
            variable(content);
            position = end + 1;
        }

        private void close() {
            unbalanced = true;
            int segment = path.lastIndexOf("/") + 1;
            if (path.indexOf("{", segment) < 0) {
                path.insert(segment, '{').append('}');
            }
            position++;
        }

        private int counterpart() {
            int depth = 0;
            for (int i = position; i < text.length(); i++) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void variable(String content) {
            String name = content.strip();
            if (path.length() > 0 && path.charAt(path.length() - 1) == '$') {
                path.setLength(path.length() - 1);
                foreign = true;
            }
            Matcher constraint = CONSTRAINT.matcher(name);
            String bare = constraint.matches() ? constraint.group(1).strip() : name;
            if (bare.startsWith(".")) {
                path.append('.'); // RFC 6570, 3.2.5
            }
            // The operators of RFC 6570, a second pair of braces, and the marks of greedy or optional variables.
            bare = bare.replaceAll("^[+.;{]+|[*+?}]+$", "");
            foreign |= !bare.equals(content);
            path.append('{').append(bare).append('}');
        }
    }
}
