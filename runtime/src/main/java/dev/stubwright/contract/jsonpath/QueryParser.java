package dev.stubwright.contract.jsonpath;

import dev.stubwright.contract.jsonpath.Query.Segment;
import dev.stubwright.contract.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads queries, segments and selectors (RFC 9535, 2.2, 2.3 and 2.5). */
final class QueryParser {

    private final Scanner scanner;
    private final FilterParser conditions;

    QueryParser(Scanner scanner) {
        this.scanner = scanner;
        this.conditions = new FilterParser(scanner, this::segments);
    }

    Query whole() throws JsonPathException {
        scanner.expect("$");
        Query query = segments(true);
        if (!scanner.atEnd()) {
            throw scanner.wrong("`.`, `[` or the end");
        }
        return query;
    }

    /** What follows {@code $} or {@code @}. */
    private Query segments(boolean absolute) throws JsonPathException {
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int before = scanner.mark();
            scanner.blanks();
            if (scanner.sees("[")) {
                segments.add(new Segment(false, bracketed()));
            } else if (scanner.take("..")) {
                segments.add(new Segment(true, scanner.sees("[") ? bracketed() : dotted()));
            } else if (scanner.take(".")) {
                segments.add(new Segment(false, dotted()));
            } else {
                scanner.reset(before);
                return new Query(absolute, segments);
            }
        }
    }

    private List<Selector> dotted() throws JsonPathException {
        return List.of(scanner.take("*") ? new Selector.Wildcard() : new Selector.Name(scanner.shorthand()));
    }

    private List<Selector> bracketed() throws JsonPathException {
        scanner.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            scanner.blanks();
            selectors.add(selector());
            scanner.blanks();
        } while (scanner.take(","));
        scanner.expect("]");
        return selectors;
    }

    private Selector selector() throws JsonPathException {
        if (scanner.sees("'") || scanner.sees("\"")) {
            return new Selector.Name(scanner.quoted());
        }
        if (scanner.take("*")) {
            return new Selector.Wildcard();
        }
        if (scanner.take("?")) {
            scanner.blanks();
            return new Selector.Filter(conditions.any());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() throws JsonPathException {
        OptionalLong start = OptionalLong.empty();
        if (scanner.seesInteger()) {
            start = OptionalLong.of(scanner.integer());
            int before = scanner.mark();
            scanner.blanks();
            if (!scanner.sees(":")) {
                scanner.reset(before);
                return new Selector.Index(start.getAsLong());
            }
        }
        if (!scanner.take(":")) {
            throw scanner.wrong("a name in quotes, an index, a slice, `*` or a filter that begins with `?`");
        }
        scanner.blanks();
        OptionalLong end = scanner.seesInteger() ? OptionalLong.of(scanner.integer()) : OptionalLong.empty();
        scanner.blanks();
        long step = 1;
        if (scanner.take(":")) {
            scanner.blanks();
            step = scanner.seesInteger() ? scanner.integer() : 1;
        }
        return new Selector.Slice(start, end, step);
    }
}
