package dev.stubwright.contract.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path whose variables of other styles were rewritten to OpenAPI's <code>{id}</code>.
 *
 * @param path the path up to its query or fragment
 * @param rest the query or fragment, including its first character
 * @param foreignStyle whether a variable had another style: {@code :id}, {@code <id>}, <code>{id:[0-9]+}</code>
 * @param unbalanced whether an opening or closing brace had no matching one
 */
record NormalizedPath(String path, String rest, boolean foreignStyle, boolean unbalanced) {

    private static final Pattern ANGLED = Pattern.compile("<(?:[A-Za-z_]+:)?([A-Za-z_][\\w-]*)>");
    /** Only a colon at the start of a segment marks a variable. Elsewhere it begins a custom verb: /messages/{id}:cancel. */
    private static final Pattern COLON = Pattern.compile("(?<=/):([A-Za-z_]\\w*)(?=/|$)");
    /** A variable with a constraint of other frameworks: a type name, or a regular expression. */
    private static final Pattern CONSTRAINED = Pattern.compile(
            "([^:]*):(?:int|long|guid|uuid|bool|alpha|datetime|decimal|float|double|path|.*[\\[\\](|)\\\\.*+^$?{}].*)");

    static NormalizedPath of(String text) {
        return new Scanner(text.replaceAll("%7[Bb]", "{").replaceAll("%7[Dd]", "}"), text).scan();
    }

    private static final class Scanner {

        private final String text;
        private final StringBuilder path = new StringBuilder();
        private boolean foreignStyle;
        private boolean unbalanced;
        private int position;

        Scanner(String text, String original) {
            this.text = text;
            this.foreignStyle = !text.equals(original);
        }

        NormalizedPath scan() {
            while (position < text.length()) {
                char c = text.charAt(position);
                if (c == '?' || c == '#' || text.startsWith("{?", position) || text.startsWith("{&", position)) {
                    break;
                }
                if (c == '{') {
                    readVariable();
                } else if (c == '}') {
                    readUnmatchedBrace();
                } else {
                    path.append(c);
                    position++;
                }
            }
            String named = replaceStyle(COLON, replaceStyle(ANGLED, path.toString()));
            return new NormalizedPath(named, text.substring(position), foreignStyle, unbalanced);
        }

        private String replaceStyle(Pattern style, String from) {
            Matcher variable = style.matcher(from);
            String to = variable.replaceAll("{$1}");
            foreignStyle |= !to.equals(from);
            return to;
        }

        private void readVariable() {
            int end = matchingBrace();
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
            appendVariable(content);
            position = end + 1;
        }

        private void readUnmatchedBrace() {
            unbalanced = true;
            int segment = path.lastIndexOf("/") + 1;
            if (path.indexOf("{", segment) < 0) {
                path.insert(segment, '{').append('}');
            }
            position++;
        }

        private int matchingBrace() {
            int depth = 0;
            for (int i = position; i < text.length(); i++) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void appendVariable(String content) {
            String name = content.strip();
            if (path.length() > 0 && path.charAt(path.length() - 1) == '$') {
                path.setLength(path.length() - 1);
                foreignStyle = true;
            }
            Matcher constraint = CONSTRAINED.matcher(name);
            String bare = constraint.matches() ? constraint.group(1).strip() : name;
            if (bare.startsWith(".")) {
                path.append('.'); // Label expansion (RFC 6570, 3.2.5).
            }
            // Operators of RFC 6570, double braces, and suffixes of greedy or optional variables.
            bare = bare.replaceAll("^[+.;{]+|[*+?}]+$", "");
            foreignStyle |= !bare.equals(content);
            path.append('{').append(bare).append('}');
        }
    }
}
