package dev.stubwright.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTests {

    private static final String DOCUMENT = """
            {"o": {"j j": {"k.k": 3}, "'": {"@": 2}, "☺": 1, "a/b~": {"x-t": ["paged", "x"]}, "x-t": 5},
             "a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
             "s": [{"n": "q", "max": 5, "p": [1, 2]}, {"n": "rr", "max": 5.0, "p": [1, 2.0]}, {"n": null}, "q"],
             "d": {"n": {"n": {"n": 1}}}, "limit": 5}
            """;

    // Most of these are examples of RFC 9535.
    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '~', textBlock = """
                    $                                      %
                    $.o['j j']                             % /o/j j
                    $.o['j j']['k.k']                      % /o/j j/k.k
                    $["o"]["'"]["@"]                       % /o/'/@
                    $['o']['\\'']                          % /o/'
                    $.o['\\u263A']                         % /o/☺
                    $.o.☺                                  % /o/☺
                    $.o['a/b~']['x-t'][0]                  % /o/a~1b~0/x-t/0
                    $ .o ['x-t']                           % /o/x-t
                    $.o.x-t                                % /o/x-t
                    $.nope                                 % -
                    $.a.b                                  % -
                    $.a[1]                                 % /a/1
                    $.a[-2]                                % /a/8
                    $.a[99]                                % -
                    $.a['1']                               % -
                    $.a[1:3]                               % /a/1 /a/2
                    $.a[8:]                                % /a/8 /a/9
                    $.a[1:5:2]                             % /a/1 /a/3
                    $.a[5:1:-2]                            % /a/5 /a/3
                    $.a[::-5]                              % /a/9 /a/4
                    $.a[:-8]                               % /a/0 /a/1
                    $.a[::0]                               % -
                    $.a[0,0,2]                             % /a/0 /a/2
                    $.a[2,0]                               % /a/2 /a/0
                    $.d['n',"n"]                           % /d/n
                    $.d..n                                 % /d/n /d/n/n /d/n/n/n
                    $.d..*                                 % /d/n /d/n/n /d/n/n/n
                    $..['max']                             % /s/0/max /s/1/max
                    $..[1]                                 % /o/a~1b~0/x-t/1 /a/1 /s/1 /s/0/p/1 /s/1/p/1
                    $.s[?@.n == 'q']                       % /s/0
                    $.s[?(@.n == "q")].max                 % /s/0/max
                    $.s[?@.n]                              % /s/0 /s/1 /s/2
                    $.s[?!@.n]                             % /s/3
                    $.s[?@.n == null]                      % /s/2
                    $.s[?@.n != null && @.max]             % /s/0 /s/1
                    $.s[?@.max == 5]                       % /s/0 /s/1
                    $.s[?@.max == $.limit]                 % /s/0 /s/1
                    $.s[?@.p == $.s[0].p]                  % /s/0 /s/1
                    $.s[?@.nope == @.nada && @.max]        % /s/0 /s/1
                    $.s[?@ == 'q']                         % /s/3
                    $.a[?@ > 3.5]                          % /a/1 /a/4 /a/5
                    $.a[?@.b < 'k']                        % /a/6
                    $.a[?@.b >= 'k']                       % /a/7 /a/9
                    $.a[?@ < 2 || @.b == "k"]              % /a/2 /a/7
                    $.a[?@ > 1 && @ < 4 || @ == 6]         % /a/0 /a/3 /a/5
                    $.a[?!(@ > 1) && !@.b]                 % /a/2
                    $.a[?@.b == $.nope]                    % /a/0 /a/1 /a/2 /a/3 /a/4 /a/5
                    $.a[?@ == 1e0]                         % /a/2
                    $.a[?@ == -0]                          % -
                    $.o[?@['x-t'][?(@ == 'paged')]]        % /o/a~1b~0
                    $.o[?@['x-t'][?(@ == 'none')]]         % -
                    $.s[?length(@.n) == 2]                 % /s/1
                    $.s[?length(@.p) > 1].n                % /s/0/n /s/1/n
                    $.s[?count(@.*) == 1]                  % /s/2
                    $.s[?count(@..*) > 4].max              % /s/0/max /s/1/max
                    $.s[?value(@..n) == 'rr']              % /s/1
                    $.a[?match(@.b, '[jk]')]               % /a/6 /a/7
                    $.a[?match(@.b, 'k')]                  % /a/7
                    $.a[?search(@.b, 'k')]                 % /a/7 /a/9
                    $.a[?search(@.b, "^k.l")]              % /a/9
                    $.a[?!search(@.b, '.') && @.b]         % /a/8
                    $.a[?match(@.b, '(k|i){1}.*[a-o]{2}')] % /a/9
                    $.a[?match(@.b, '\\\\p{L}ilo$')]         % /a/9
                    $.o['a/b~']['x-t'][?search(@, '^.{5}$')] % /o/a~1b~0/x-t/0
                    $.s[?@.max,?@ == 'q']                  % /s/0 /s/1 /s/3
                    """)
    void selects(String path, String places) throws JsonPathException {
        assertThat(found(path)).isEqualTo(places == null ? "" : places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    paths                | expected `$` at character 1, but was `paths`
                    $.                   | expected a name or `*` at character 3, but was the end
                    $..                  | expected a name or `*` at character 4, but was the end
                    $.a[                 | at character 5, but was the end
                    $.a[]                | expected a quoted name, an index, a slice, `*` or a filter
                    $.a[01]              | expected an integer without leading zeros
                    $.a[-0]              | expected an integer without leading zeros
                    $.a[9007199254740992] | expected an integer
                    $.a['b]              | expected a string that ends with '
                    $.a['\\x']           | expected one of
                    $.a['\\uD800']       | expected a string without unpaired surrogates
                    $.a[b]               | expected a quoted name
                    $.a b                | expected `.`, `[` or the end at character 4
                    $.a.length()         | expected `.`, `[` or the end at character 11, but was `()`
                    $.a[?@.b=='x'        | expected `]`
                    $.a[?@.b='x']        | expected `]` at character 9
                    $.a[?@.b == ]        | expected a path that begins with
                    $.a[?@.b =~ /x/]     | expected `]`
                    $.a[?@.* == 1]       | expected a path that selects at most one node, because it is compared
                    $.a[?@..b == 1]      | expected a path that selects at most one node
                    $.a[?'x']            | expected one of == != < <= > >=
                    $.a[?length(@)]      | expected one of == != < <= > >=
                    $.a[?count(1) == 1]  | expected a path that begins with `@` or `$`
                    $.a[?length(@.*) == 1] | expected a path that selects at most one node
                    $.a[?match(@.b, 'x') == true] | expected `]`
                    $.a[?1 == match(@.b, 'x')]    | a function that returns a value, unlike match()
                    $.a[?max(@.b) == 1]  | expected one of the functions length, count, value, match, search
                    $.a[?match(@.b, '(')] | expected a regular expression
                    $.a[?match(@.b, '(.)\\\\1')]    | expected a regular expression, but was `(.)\\1`: Unknown escape
                    $.a[?match(@.b, '\\\\Q[\\\\E')]   | Unknown escape
                    $.a[?match(@.b, '(?x)#[')]    | expected a regular expression, but was `(?x)#[`: Unknown group
                    $.a[?@.b in [1]]     | expected `]`
                    $.a[?@.b == 1e9999999999] | is out of range
                    $.a[(@.length-1)]    | expected a quoted name
                    """)
    void rejects_invalid_paths(String path, String problem) {
        assertThatThrownBy(() -> JsonPath.parse(path))
                .isInstanceOf(JsonPathException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void accepts_unquoted_names() throws JsonPathException {
        assertThat(JsonPath.parse("$.paths.*.get[?@.x-t].responses.200").unquotedNames())
                .containsExactly("x-t", "200");
        assertThat(JsonPath.parse("$.paths['x-t'].a_1").unquotedNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..*..*..*..*",
                "$..[?count($..*) > count(@..*)]",
                "$..[?search(@, '(a*)*b')]",
                "$..[?match(@, '((){2000000}){2000000}')]",
                "$..[?search(@, '((^|a?){20000}){20000}b')]",
                "$..[?$ == $]",
                "$..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a..a",
                "$..[?@..[?@..[?@..a]]]"
            })
    void limits_work(String path) throws JsonPathException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 20; i++) {
            ObjectNode node = root.putObject("a" + i);
            for (int deep = 0; deep < 200; deep++) {
                node = node.putObject("a");
            }
            node.put("text", "a".repeat(5_000));
        }
        JsonPath hostile = JsonPath.parse(path);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> hostile.select(root))
                .isInstanceOf(JsonPathException.class)
                .hasMessage("it visits more than 4000000 nodes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $[?search(@, 'b$')]     | /0 /2
                    $[?match(@, '.b')]      | /0 /2
                    $[?match(@, '.')]       | /3
                    $[?@ < 'b']             | /0 /1
                    $[?@ > '\uFFFD']        | /2 /3
                    $[?length(@) == 2]      | /0 /2
                    """)
    void counts_code_points(String path, String places) throws Exception {
        JsonNode root = new ObjectMapper().readTree("[\"ab\", \"ab\\n\", \"\\uD83D\\uDE00b\", \"\\uD83D\\uDE01\"]");

        assertThat(JsonPath.parse(path).select(root).stream()
                        .map(JsonPathTests::pointer)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "@[?"})
    void limits_nesting(String part) {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + part.repeat(600))).isInstanceOf(JsonPathException.class);
    }

    private static String found(String path) throws JsonPathException {
        List<List<String>> places = JsonPath.parse(path).select(tree());
        return places.isEmpty()
                ? "-"
                : places.stream().map(JsonPathTests::pointer).collect(Collectors.joining(" "));
    }

    private static String pointer(List<String> tokens) {
        return tokens.stream()
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static JsonNode tree() {
        try {
            return new ObjectMapper().readTree(DOCUMENT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
