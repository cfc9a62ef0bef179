package dev.stubwright.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.SharedData;
import dev.stubwright.catalog.location.DocumentLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedReaderTests {

    private static final List<String> MORSELS = List.of(
            "\n",
            " ",
            "  ",
            ":",
            "- ",
            "#",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "|\n",
            ">-\n",
            "&a ",
            "*a",
            "<<: ",
            "!!str ",
            "%",
            "---\n",
            "...\n",
            "\t",
            "\r",
            "\r\n",
            "? ",
            "a: b\n",
            "  /x:\n",
            "paths:\n",
            "info:\n",
            "  - x\n",
            "\u0085",
            "\u2028",
            "é",
            "\uFEFF",
            "components:\n  schemas:\n    A:\n      type: object\n",
            "x: |+\n\n\n",
            "null",
            "0",
            "@",
            "\u0000");

    private final ChunkedReader reader = new ChunkedReader();

    @Test
    void shares_equal_members_and_keeps_the_lines_of_each_document() {
        Document first = chunked("---\nswagger: '2.0'\npaths:\n  /a:\n    get:\n      summary: A\n---\n");
        Document second = chunked(
                "swagger: '2.0'\ninfo:\n  title: x\npaths:\n  # b\n  /b: {}\n  /a:\n    get:\n      summary: A\n");

        assertThat(second.root().at("/paths/~1a")).isSameAs(first.root().at("/paths/~1a"));
        assertThat(first.locate("/paths/~1a/get/summary").line()).isEqualTo(6);
        assertThat(second.locate("/paths/~1a/get/summary").line()).isEqualTo(9);
        assertThat(second.locate("/paths/~1a/get/summary").column()).isEqualTo(7);
        assertThat(second.locate("/paths/~1a/put").line()).isEqualTo(7);
        assertThat(second.locate("/paths/~1c").line()).isEqualTo(4);
        assertThat(second.locate("").line()).isEqualTo(1);
    }

    @Test
    void locates_many_members() {
        StringBuilder text = new StringBuilder("swagger: '2.0'\npaths:\n");
        for (int i = 0; i < 100; i++) {
            text.append("  /p").append(i).append(": {}\n");
        }
        Document document = chunked(text.toString());

        assertThat(document.locate("/paths/~1p0").line()).isEqualTo(3);
        assertThat(document.locate("/paths/~1p99").line()).isEqualTo(102);
        assertThat(document.locate("/paths/~1none").line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x\n",
                "a: &x 1\nb: 2\n",
                "a: 1\na: 2\n",
                "paths:\n  /a: 1\n  /a: 2\n",
                "<<: {a: 1}\nb: 2\n",
                "%YAML 1.2\n---\na: 1\n",
                "a: 1\n---\nb: 1\n",
                "---\na: 1\n--- b\n",
                "---\na: 1\n---\nb: 1\n",
                "\tb: 1\n",
                "a: 'x\nb: y'\n",
                "a: {b: 1,\nc: 2}\n",
                "definitions:\n   A: {type: object,\n  x: 1}\n",
                "{a: 1}\n",
                "- a\n",
                "paths:\n  /a: 1\n b: 2\n",
                "paths:\n- a\n  b: 1\n",
                "paths:\n  null\n",
                "a\nb: 1\n",
                "a: b\rc: d\n",
                "a: b\u2028c\n",
                "é: 1\n",
                "",
                "---\n",
                "# nothing\n"
            })
    void does_not_split_unclear_documents(String text) {
        assertThat(reader.readChunked("a.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n\n\nb: 2\n",
                "a: |+\n  x\n\n\nb: 2\n",
                "a: >-\n  x\n  # y\n# z\nb: 2",
                "a:\n- x\n-\n  y: 1\nb:\n",
                "a: x\n  y\n\n  z\nb: 'it\n\n  is'\n",
                "paths:\r\n    /a:\r\n        get: 1\r\n    /b: 2\r\nx: 1\r\n",
                "paths:\nx: 1\n",
                "paths:\n\n  # c\n  /a:\n  - 1\n  /b:\ndefinitions:\n   A: {type: object,\n      x: 1}\n",
                "components:\n  schemas:\n    A: 1\n    B:\n      c: d\n  responses:\n    C: 1\nx: 1\n",
                "paths:\n  \"/a\":\n    200: é\n  '/b': !!str 5\n",
                "---   \na: 1\n...\nb: 2\n",
                "a: \u00e9\ud83d\ude00 x\n\nb: {c: \ud83d\ude00, d: 1}\n"
            })
    void equals_the_full_parse_of_clear_documents(String text) {
        assertThat(same(text.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(same(text.getBytes(StandardCharsets.UTF_8)))
                .as("with chunks that are known")
                .isTrue();
    }

    @Test
    void counts_shared_chunks_in_each_document() {
        String deep = "[".repeat(DocumentLimits.DEPTH - 2) + "]".repeat(DocumentLimits.DEPTH - 2);

        assertThat(reader.readChunked("a.yaml", ("paths:\n  /a: " + deep + "\n").getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(reader.readChunked("a.yaml", ("paths:\n  /a: [" + deep + "]\n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void equals_the_full_parse_of_mutated_documents() {
        int cut = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(generated(random));
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, MORSELS.get(random.nextInt(MORSELS.size())));
                } else {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                }
            }
            cut += same(text.toString().getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
        }
        assertThat(cut).as("documents that were read in chunks").isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"okta", "spotify", "auth0", "slack"})
    void equals_the_full_parse_of_real_documents(String gallery) throws IOException {
        Path folder = SharedData.require("galleries/" + gallery + "/_listings/" + gallery);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith("openapi.md"))
                    .sorted()
                    .toList()) {
                assertThat(same(Files.readAllBytes(file))).as(file.toString()).isTrue();
            }
        }
    }

    /** Whether the document was read in chunks. If so, checks that it equals the full parse in every node and line. */
    private boolean same(byte[] bytes) {
        Optional<Document> chunked = reader.readChunked("a.md", bytes);
        if (chunked.isEmpty()) {
            return false;
        }
        Document whole;
        try {
            whole = DocumentParser.parse("a.md", TextDecoder.decode(bytes, "a.md"));
        } catch (InputException refused) {
            throw new AssertionError(
                    "read in chunks what is refused as a whole:\n" + new String(bytes, StandardCharsets.UTF_8),
                    refused);
        }
        assertThat(chunked.get().root()).isEqualTo(whole.root());
        assertThat(chunked.get().root().toString()).isEqualTo(whole.root().toString()); // includes the order of members
        compare(whole, chunked.get(), "", whole.root());
        return true;
    }

    private static void compare(Document whole, Document chunked, String pointer, JsonNode node) {
        if (!whole.locate(pointer).equals(chunked.locate(pointer))) {
            assertThat(chunked.locate(pointer)).isEqualTo(whole.locate(pointer));
        }
        node.properties()
                .forEach(member -> compare(
                        whole,
                        chunked,
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        member.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            compare(whole, chunked, pointer + "/" + i, node.get(i));
        }
    }

    private Document chunked(String text) {
        return reader.readChunked("a.md", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
        text.append("swagger: '2.0'\ninfo:\n  title: T").append(random.nextInt(3));
        text.append("\nschemes:\n- http\n").append(random.nextBoolean() ? "paths:\n" : "paths:\n\n  # paths\n");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append("  /p").append(i).append(":\n    get:\n      description: |\n        one\n\n        two\n");
            text.append("      summary: a long\n        line # and\n      tags: [a,\n        'b ''c']\n");
            text.append("      responses:\n        200:\n          description: \"O\\\n            K\"\n");
        }
        text.append(
                random.nextBoolean()
                        ? "definitions:\n  A:\n    type: object\n  B: {}\n"
                        : "x-end: >\n  folded\n  text\n\n");
        return text.append(random.nextBoolean() ? "---\n" : "").toString();
    }
}
