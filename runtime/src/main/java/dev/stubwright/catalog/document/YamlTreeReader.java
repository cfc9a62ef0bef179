package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.location.DocumentLimits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses YAML into a tree with the position of each node. Works on parser events, so that an alias shares its node
 * instead of copying it; the limits count it as a copy.
 */
final class YamlTreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MERGE_KEY = "<<";

    private final TreeBuilder builder;
    private final Parser parser;
    private final Optional<YamlLineBreaks> breaks;
    private final Map<String, Anchored> anchors = new HashMap<>();

    private YamlTreeReader(TreeBuilder builder, Parser parser, Optional<YamlLineBreaks> breaks) {
        this.builder = builder;
        this.parser = parser;
        this.breaks = breaks;
    }

    static Document read(String text, TreeBuilder builder) {
        return builder.document(root(text, builder));
    }

    /** Parses only the tree; a missing node if the text is empty. */
    static JsonNode root(String text, TreeBuilder builder) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(DocumentLimits.BYTES);
        options.setNestingDepthLimit(DocumentLimits.DEPTH + 2);
        options.setMaxAliasesForCollections(DocumentLimits.ALIASES);
        Optional<YamlLineBreaks> breaks = YamlLineBreaks.of(text);
        String readable = breaks.map(hidden -> hidden.hide(text)).orElse(text);
        try {
            Parser parser = new ParserImpl(new StreamReader(readable), options);
            return new YamlTreeReader(builder, parser, breaks).onlyDocument();
        } catch (MarkedYAMLException broken) {
            Mark at = broken.getProblemMark();
            throw builder.error(
                    at == null ? 1 : at.getLine() + 1,
                    at == null ? 1 : at.getColumn() + 1,
                    "this is not YAML: " + broken.getProblem(),
                    "fix the syntax",
                    broken);
        } catch (YAMLException broken) {
            throw unprintable(readable, builder, broken);
        }
    }

    /** Finds the line of a control character, which YAML 1.2 (5.1) forbids: SnakeYAML does not report it. */
    private static InputException unprintable(String text, TreeBuilder builder, YAMLException broken) {
        int[] refused = text.codePoints()
                .filter(c -> !StreamReader.isPrintable(c))
                .limit(1)
                .toArray();
        if (refused.length == 0) {
            String said =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            return builder.error(1, 1, "this is not YAML: " + said, "fix the syntax", broken);
        }
        String before = text.substring(0, text.indexOf(refused[0]));
        int line = (int) (before + ".").lines().count();
        int column = before.length() - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
        return builder.error(
                line,
                column,
                "this is not YAML: it contains the control character U+%04X".formatted(refused[0]),
                "remove it, or check whether this is a text file",
                broken);
    }

    private JsonNode onlyDocument() {
        parser.getEvent(); // the stream's start
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return NODES.missingNode();
        }
        parser.getEvent(); // the document's start
        JsonNode root = node();
        parser.getEvent(); // the document's end
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            Mark more = parser.peekEvent().getStartMark();
            throw builder.error(
                    more.getLine() + 1,
                    more.getColumn() + 1,
                    "expected one YAML document, but found a second one",
                    "put each document into a file of its own");
        }
        return root;
    }

    private JsonNode node() {
        Event event = parser.getEvent();
        String anchor = event instanceof NodeEvent named ? named.getAnchor() : null;
        if (event instanceof AliasEvent) {
            return alias(anchor, event);
        }
        if (anchor == null) {
            return value(event);
        }
        builder.markAnchored();
        anchors.remove(anchor); // a node must not contain itself
        TreeBuilder.Extent before = builder.beginExtent();
        JsonNode node = value(event);
        anchors.put(anchor, new Anchored(node, builder.endExtent(before)));
        return node;
    }

    private JsonNode value(Event event) {
        builder.countNode(line(event), column(event));
        if (event instanceof ScalarEvent scalar) {
            return YamlCoreSchema.toNode(scalar, text(scalar), NODES);
        } else if (event instanceof SequenceStartEvent) {
            return sequence(event);
        } else if (event instanceof MappingStartEvent) {
            return mapping(event);
        }
        throw builder.error(line(event), column(event), "expected a YAML value, but found " + event.getEventId(), "");
    }

    private JsonNode alias(@Nullable String name, Event event) {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw builder.error(
                    line(event),
                    column(event),
                    "the alias *" + name + " has no anchor that ends before it",
                    "define &" + name + " first; a node cannot contain itself");
        }
        builder.countAlias(anchored.extent(), line(event), column(event));
        return anchored.node();
    }

    private ArrayNode sequence(Event start) {
        ArrayNode array = NODES.arrayNode();
        builder.enter(line(start), column(start));
        PositionTable.Row row = new PositionTable.Row(builder.line(line(start)), column(start));
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            Event item = parser.peekEvent();
            row.add(builder.line(line(item)), column(item));
            array.add(node());
        }
        parser.getEvent();
        builder.positions.put(array, row);
        builder.leave();
        return array;
    }

    private ObjectNode mapping(Event start) {
        ObjectNode object = NODES.objectNode();
        builder.enter(line(start), column(start));
        PositionTable.Row row = new PositionTable.Row(builder.line(line(start)), column(start));
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event key = parser.getEvent();
            String name = name(key);
            JsonNode value = node();
            if (isMergeKey(key) && value.isContainerNode()) {
                merge(object, value, row, key);
            } else {
                row.key(object, name, builder.line(line(key)), column(key));
                object.set(name, value);
            }
        }
        parser.getEvent();
        builder.positions.put(object, row);
        builder.leave();
        return object;
    }

    /** The key as a JSON string: {@code 200:} is "200", {@code null:} is "null". */
    private String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            String text = builder.internKey(text(scalar));
            if (scalar.getAnchor() != null) {
                builder.markAnchored();
                anchors.put(
                        scalar.getAnchor(),
                        new Anchored(YamlCoreSchema.toNode(scalar, text, NODES), new TreeBuilder.Extent(1, 0)));
            }
            return text;
        }
        if (key instanceof AliasEvent alias) {
            JsonNode node = alias(alias.getAnchor(), key);
            if (node.isValueNode()) {
                return node.asText();
            }
        }
        throw builder.error(
                line(key),
                column(key),
                "expected a scalar as the key of a mapping, but found a collection",
                "quote the key if it begins with one of {}[]");
    }

    private static boolean isMergeKey(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.getValue().equals(MERGE_KEY)
                && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** Applies a YAML merge key ({@code <<}): adds the members that the mapping does not have itself. */
    private void merge(ObjectNode object, JsonNode from, PositionTable.Row row, Event key) {
        if (from instanceof ArrayNode several) {
            several.forEach(one -> merge(object, one, row, key));
        } else {
            from.properties().forEach(member -> {
                if (!object.has(member.getKey())) {
                    row.inherit(object, member.getKey(), builder.line(line(key)), column(key));
                    object.set(member.getKey(), member.getValue());
                }
            });
        }
    }

    private String text(ScalarEvent scalar) {
        return breaks.map(hidden -> hidden.restore(scalar.getValue())).orElseGet(scalar::getValue);
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }

    /** @param extent the size of the node */
    private record Anchored(JsonNode node, TreeBuilder.Extent extent) {}
}
