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

/** Parses filters, and checks the types of functions (RFC 9535, 2.3.5 and 2.4). */
final class FilterParser {

    private static final int MAX_DEPTH = 50;
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final Map<String, JsonNode> WORDS =
            Map.of("true", BooleanNode.TRUE, "false", BooleanNode.FALSE, "null", NullNode.getInstance());

    private final Scanner scanner;
    private final Queries queries;
    private int depth;

    /** Parses the segments of a query after its {@code $} or {@code @}. */
    @FunctionalInterface
    interface Queries {
        Query read(boolean absolute) throws JsonPathException;
    }

    FilterParser(Scanner scanner, Queries queries) {
        this.scanner = scanner;
        this.queries = queries;
    }

    Condition logicalOr() throws JsonPathException {
        if (++depth > MAX_DEPTH) {
            throw new JsonPathException("expected filters that are nested at most " + MAX_DEPTH + " levels deep");
        }
        List<Condition> conditions = new ArrayList<>(List.of(logicalAnd()));
        while (skipOperator("||")) {
            conditions.add(logicalAnd());
        }
        depth--;
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(conditions);
    }

    private Condition logicalAnd() throws JsonPathException {
        List<Condition> conditions = new ArrayList<>(List.of(basicExpression()));
        while (skipOperator("&&")) {
            conditions.add(basicExpression());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    private boolean skipOperator(String operator) {
        int before = scanner.mark();
        scanner.skipBlanks();
        if (scanner.skip(operator)) {
            scanner.skipBlanks();
            return true;
        }
        scanner.reset(before);
        return false;
    }

    private Condition basicExpression() throws JsonPathException {
        if (scanner.isAt("!") && !scanner.isAt("!=")) {
            scanner.skip("!");
            scanner.skipBlanks();
            return new Condition.Not(scanner.isAt("(") ? parenthesized() : testExpression());
        }
        return scanner.isAt("(") ? parenthesized() : testOrComparison();
    }

    private Condition parenthesized() throws JsonPathException {
        scanner.expect("(");
        scanner.skipBlanks();
        Condition condition = logicalOr();
        scanner.skipBlanks();
        scanner.expect(")");
        return condition;
    }

    /** A query, or a function that returns true or false. */
    private Condition testExpression() throws JsonPathException {
        Optional<Condition> matches = matchFunction();
        return matches.isPresent() ? matches.get() : new Condition.Exists(query());
    }

    private Condition testOrComparison() throws JsonPathException {
        Optional<Condition> matches = matchFunction();
        if (matches.isPresent()) {
            return matches.get();
        }
        int start = scanner.mark();
        if (scanner.isAt("@") || scanner.isAt("$")) {
            Query query = query();
            int end = scanner.mark();
            scanner.skipBlanks();
            if (OPERATORS.stream().noneMatch(scanner::isAt)) {
                scanner.reset(end);
                return new Condition.Exists(query);
            }
            scanner.reset(start);
        }
        Operand left = comparable();
        scanner.skipBlanks();
        for (String operator : OPERATORS) {
            if (scanner.skip(operator)) {
                scanner.skipBlanks();
                return new Condition.Compare(left, operator, comparable());
            }
        }
        throw scanner.error("one of == != < <= > >=");
    }

    private Optional<Condition> matchFunction() throws JsonPathException {
        int start = scanner.mark();
        String function = scanner.functionName();
        if (!function.equals("match") && !function.equals("search")) {
            scanner.reset(start);
            return Optional.empty();
        }
        scanner.skipBlanks();
        Operand text = comparable();
        scanner.skipBlanks();
        scanner.expect(",");
        scanner.skipBlanks();
        Operand expression = comparable();
        scanner.skipBlanks();
        scanner.expect(")");
        if (expression instanceof Operand.Literal literal && literal.value().isTextual()) {
            RegularExpression.check(literal.value().textValue());
        }
        return Optional.of(new Condition.Matches(function.equals("match"), text, expression));
    }

    private Operand comparable() throws JsonPathException {
        if (scanner.isAt("'") || scanner.isAt("\"")) {
            return new Operand.Literal(TextNode.valueOf(scanner.quoted()));
        }
        if (scanner.isAtInteger()) {
            return new Operand.Literal(number());
        }
        if (scanner.isAt("@") || scanner.isAt("$")) {
            int start = scanner.mark();
            Query query = query();
            if (!query.isSingular()) {
                scanner.reset(start);
                throw scanner.error("a path that selects at most one node, because it is compared");
            }
            return new Operand.At(query);
        }
        int start = scanner.mark();
        String function = scanner.functionName();
        if (!function.isEmpty()) {
            return functionCall(function, start);
        }
        for (Map.Entry<String, JsonNode> word : WORDS.entrySet()) {
            if (scanner.skip(word.getKey())) {
                return new Operand.Literal(word.getValue());
            }
        }
        throw scanner.error(
                "a path that begins with `@` or `$`, a quoted string, a number, true, false, null or a function");
    }

    private Operand functionCall(String function, int start) throws JsonPathException {
        scanner.skipBlanks();
        Operand called;
        switch (function) {
            case "length" -> called = new Operand.Length(comparable());
            case "count" -> called = new Operand.Count(query());
            case "value" -> called = new Operand.Value(query());
            default -> {
                scanner.reset(start);
                throw scanner.error(
                        function.equals("match") || function.equals("search")
                                ? "a function that returns a value, unlike " + function + "()"
                                : "one of the functions length, count, value, match, search");
            }
        }
        scanner.skipBlanks();
        scanner.expect(")");
        return called;
    }

    private Query query() throws JsonPathException {
        if (scanner.skip("@")) {
            return queries.read(false);
        }
        if (scanner.skip("$")) {
            return queries.read(true);
        }
        throw scanner.error("a path that begins with `@` or `$`");
    }

    private JsonNode number() throws JsonPathException {
        String number = scanner.number();
        try {
            return DecimalNode.valueOf(new BigDecimal(number));
        } catch (NumberFormatException outOfRange) {
            throw new JsonPathException("expected a number, but `" + number + "` is out of range");
        }
    }
}
