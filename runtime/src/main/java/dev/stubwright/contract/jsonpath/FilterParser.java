package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.jsonpath.Query.Condition;
import dev.stubwright.contract.jsonpath.Query.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a filter asks for (RFC 9535, 2.3.5 and 2.4), types of functions included. */
final class FilterParser {

    private static final int MAX_DEPTH = 50;
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final Map<String, JsonNode> WORDS =
            Map.of("true", BooleanNode.TRUE, "false", BooleanNode.FALSE, "null", NullNode.getInstance());

    private final Scanner scanner;
    private final Queries queries;
    private int depth;

    /** Reads the rest of a query, behind its {@code $} or {@code @}. */
    @FunctionalInterface
    interface Queries {
        Query read(boolean absolute) throws JsonPathException;
    }

    FilterParser(Scanner scanner, Queries queries) {
        this.scanner = scanner;
        this.queries = queries;
    }

    Condition any() throws JsonPathException {
        if (++depth > MAX_DEPTH) {
            throw new JsonPathException("expected filters that are nested less than " + MAX_DEPTH + " deep");
        }
        List<Condition> conditions = new ArrayList<>(List.of(all()));
        while (follows("||")) {
            conditions.add(all());
        }
        depth--;
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(conditions);
    }

    private Condition all() throws JsonPathException {
        List<Condition> conditions = new ArrayList<>(List.of(basic()));
        while (follows("&&")) {
            conditions.add(basic());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    private boolean follows(String operator) {
        int before = scanner.mark();
        scanner.blanks();
        if (scanner.take(operator)) {
            scanner.blanks();
            return true;
        }
        scanner.reset(before);
        return false;
    }

    private Condition basic() throws JsonPathException {
        if (scanner.sees("!") && !scanner.sees("!=")) {
            scanner.take("!");
            scanner.blanks();
            return new Condition.Not(scanner.sees("(") ? grouped() : tested());
        }
        return scanner.sees("(") ? grouped() : testedOrCompared();
    }

    private Condition grouped() throws JsonPathException {
        scanner.expect("(");
        scanner.blanks();
        Condition condition = any();
        scanner.blanks();
        scanner.expect(")");
        return condition;
    }

    /** A query or a function that says yes or no. */
    private Condition tested() throws JsonPathException {
        Optional<Condition> matches = matches();
        return matches.isPresent() ? matches.get() : new Condition.Exists(query());
    }

    private Condition testedOrCompared() throws JsonPathException {
        Optional<Condition> matches = matches();
        if (matches.isPresent()) {
            return matches.get();
        }
        int start = scanner.mark();
        if (scanner.sees("@") || scanner.sees("$")) {
            Query query = query();
            int end = scanner.mark();
            scanner.blanks();
            if (OPERATORS.stream().noneMatch(scanner::sees)) {
                scanner.reset(end);
                return new Condition.Exists(query);
            }
            scanner.reset(start);
        }
        Operand left = operand();
        scanner.blanks();
        for (String operator : OPERATORS) {
            if (scanner.take(operator)) {
                scanner.blanks();
                return new Condition.Compare(left, operator, operand());
            }
        }
        throw scanner.wrong("one of == != < <= > >=");
    }

    private Optional<Condition> matches() throws JsonPathException {
        int start = scanner.mark();
        String function = scanner.function();
        if (!function.equals("match") && !function.equals("search")) {
            scanner.reset(start);
            return Optional.empty();
        }
        scanner.blanks();
        Operand text = operand();
        scanner.blanks();
        scanner.expect(",");
        scanner.blanks();
        Operand expression = operand();
        scanner.blanks();
        scanner.expect(")");
        if (expression instanceof Operand.Literal literal && literal.value().isTextual()) {
            RegularExpression.check(literal.value().textValue());
        }
        return Optional.of(new Condition.Matches(function.equals("match"), text, expression));
    }

    private Operand operand() throws JsonPathException {
        if (scanner.sees("'") || scanner.sees("\"")) {
            return new Operand.Literal(TextNode.valueOf(scanner.quoted()));
        }
        if (scanner.seesInteger()) {
            return new Operand.Literal(number());
        }
        if (scanner.sees("@") || scanner.sees("$")) {
            int start = scanner.mark();
            Query query = query();
            if (!query.isSingular()) {
                scanner.reset(start);
                throw scanner.wrong("a path to one node at most, since it is compared");
            }
            return new Operand.At(query);
        }
        int start = scanner.mark();
        String function = scanner.function();
        if (!function.isEmpty()) {
            return called(function, start);
        }
        for (Map.Entry<String, JsonNode> word : WORDS.entrySet()) {
            if (scanner.take(word.getKey())) {
                return new Operand.Literal(word.getValue());
            }
        }
        throw scanner.wrong(
                "a path that begins with `@` or `$`, a text in quotes, a number, true, false, null or a function");
    }

    private Operand called(String function, int start) throws JsonPathException {
        scanner.blanks();
        Operand called;
        switch (function) {
            case "length" -> called = new Operand.Length(operand());
            case "count" -> called = new Operand.Count(query());
            case "value" -> called = new Operand.Value(query());
            default -> {
                scanner.reset(start);
                throw scanner.wrong(
                        function.equals("match") || function.equals("search")
                                ? "a value, and " + function + "() says yes or no"
                                : "one of the functions length, count, value, match, search");
            }
        }
        scanner.blanks();
        scanner.expect(")");
        return called;
    }

    private Query query() throws JsonPathException {
        if (scanner.take("@")) {
            return queries.read(false);
        }
        if (scanner.take("$")) {
            return queries.read(true);
        }
        throw scanner.wrong("a path that begins with `@` or `$`");
    }

    private JsonNode number() throws JsonPathException {
        String number = scanner.number();
        try {
            return DecimalNode.valueOf(new BigDecimal(number));
        } catch (NumberFormatException unheardOf) {
            throw new JsonPathException(
                    "expected a number, but `" + number + "` is beyond all that can be reckoned with");
        }
    }
}
