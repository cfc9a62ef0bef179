package dev.stubwright.contract.jsonpath;

import dev.stubwright.contract.jsonpath.Query.Segment;
import dev.stubwright.contract.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Parses queries, segments and selectors (RFC 9535, 2.2, 2.3 and 2.5). */
final class QueryParser {

    private final Scanner scanner;
    private final FilterParser conditions;

    QueryParser(Scanner scanner) {
        this.scanner = scanner;
        this.conditions = new FilterParser(scanner, this::segments);
    }

    Query parse() throws JsonPathException {
        scanner.expect("$");
        Query query = segments(true);
        if (!scanner.atEnd()) {
            throw scanner.error("`.`, `[` or the end");
        }
        return query;
    }

    /** The segments after {@code $} or {@code @}. */
    private Query segments(boolean absolute) throws JsonPathException {
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int before = scanner.mark();
            scanner.skipBlanks();
            if (scanner.isAt("[")) {
                segments.add(new Segment(false, bracketedSelection()));
            } else if (scanner.skip("..")) {
                segments.add(new Segment(true, scanner.isAt("[") ? bracketedSelection() : memberNameOrWildcard()));
            } else if (scanner.skip(".")) {
                segments.add(new Segment(false, memberNameOrWildcard()));
            } else {
                scanner.reset(before);
                return new Query(absolute, segments);
            }
        }
    }

    private List<Selector> memberNameOrWildcard() throws JsonPathException {
        return List.of(scanner.skip("*") ? new Selector.Wildcard() : new Selector.Name(scanner.memberName()));
    }

    private List<Selector> bracketedSelection() throws JsonPathException {
        scanner.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            scanner.skipBlanks();
            selectors.add(selector());
            scanner.skipBlanks();
        } while (scanner.skip(","));
        scanner.expect("]");
        return selectors;
    }

    private Selector selector() throws JsonPathException {
        if (scanner.isAt("'") || scanner.isAt("\"")) {
            return new Selector.Name(scanner.quoted());
        }
        if (scanner.skip("*")) {
            return new Selector.Wildcard();
        }
        if (scanner.skip("?")) {
            scanner.skipBlanks();
            return new Selector.Filter(conditions.logicalOr());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() throws JsonPathException {
        OptionalLong start = OptionalLong.empty();
        if (scanner.isAtInteger()) {
            start = OptionalLong.of(scanner.integer());
            int before = scanner.mark();
            scanner.skipBlanks();
            if (!scanner.isAt(":")) {
                scanner.reset(before);
                return new Selector.Index(start.getAsLong());
            }
        }
        if (!scanner.skip(":")) {
            throw scanner.error("a quoted name, an index, a slice, `*` or a filter that begins with `?`");
        }
        scanner.skipBlanks();
        OptionalLong end = scanner.isAtInteger() ? OptionalLong.of(scanner.integer()) : OptionalLong.empty();
        scanner.skipBlanks();
        long step = 1;
        if (scanner.skip(":")) {
            scanner.skipBlanks();
            step = scanner.isAtInteger() ? scanner.integer() : 1;
        }
        return new Selector.Slice(start, end, step);
    }
}
