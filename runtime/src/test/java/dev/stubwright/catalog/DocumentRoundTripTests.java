package dev.stubwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentParser;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.yaml.snakeyaml.reader.StreamReader;

class DocumentRoundTripTests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 200)
    void json_keeps_values_and_lines(@ForAll("trees") JsonNode tree) {
        PrintedTree printed = PrintedTree.json(tree);

        assertSame(printed, tree, DocumentParser.parse("a.json", printed.text()));
    }

    @Property(tries = 200)
    void yaml_keeps_values_and_lines(@ForAll("trees") JsonNode tree) {
        PrintedTree printed = PrintedTree.yaml(tree, 0);

        assertSame(printed, tree, DocumentParser.parse("a.yaml", printed.text()));
    }

    @Property(tries = 100)
    void front_matter_keeps_values_and_lines_of_the_file(@ForAll("trees") JsonNode tree) {
        PrintedTree printed = PrintedTree.yaml(tree, 1);

        assertSame(printed, tree, DocumentParser.parse("a.md", "---\n" + printed.text() + "\n---\n# Title: a: b\n"));
    }

    private static void assertSame(PrintedTree printed, JsonNode tree, Document document) {
        assertThat(document.root()).isEqualTo(tree);
        printed.lines()
                .forEach((pointer, line) ->
                        assertThat(document.locate(pointer).line()).as(pointer).isEqualTo(line));
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return Arbitraries.lazyOf(this::lists, this::mappings);
    }

    private Arbitrary<JsonNode> lists() {
        return members().list().ofMaxSize(4).map(items -> NODES.arrayNode().addAll(items));
    }

    private Arbitrary<JsonNode> mappings() {
        return Arbitraries.maps(texts(), members()).ofMaxSize(4).map(DocumentRoundTripTests::object);
    }

    private static JsonNode object(Map<String, JsonNode> members) {
        ObjectNode object = NODES.objectNode();
        object.setAll(members);
        return object;
    }

    private Arbitrary<JsonNode> members() {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(List.of(
                texts().map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.bigDecimals().ofScale(2).map(NODES::numberNode).filter(JsonNode::isBigDecimal),
                Arbitraries.just(NODES.numberNode(BigInteger.TEN.pow(30))),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode())));
        return Arbitraries.frequencyOf(Tuple.of(4, scalars), Tuple.of(1, Arbitraries.lazy(this::trees)));
    }

    /** The characters that YAML allows (5.1), including those that YAML 1.1 treats as line breaks. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6).filter(text -> text.codePoints()
                .allMatch(c -> c < ' ' || StreamReader.isPrintable(c)));
        return Arbitraries.oneOf(
                any,
                Arbitraries.of("", "~", "yes", "200", "1.0", "2018-08-26", "a/b~c", "<<", "\u2028", "x\u0085\uE000"));
    }
}
