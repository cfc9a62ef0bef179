package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.stubwright.contract.jsonpath.Query.Condition;
import dev.stubwright.contract.jsonpath.Query.Operand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.PatternSyntaxException;

/** Evaluates a filter for a node (RFC 9535, 2.3.5.2 and 2.4). */
final class FilterEvaluator {

    private final BiFunction<Query, JsonNode, List<JsonNode>> search;
    private final WorkBudget budget;
    private final Comparison comparison;
    private final Map<String, Optional<RegularExpression>> expressions = new HashMap<>();

    /** @param search returns the nodes that a query selects; the second argument is the current node ({@code @}) */
    FilterEvaluator(BiFunction<Query, JsonNode, List<JsonNode>> search, WorkBudget budget) {
        this.search = search;
        this.budget = budget;
        this.comparison = new Comparison(budget);
    }

    boolean holds(Condition condition, JsonNode current) {
        budget.spend();
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(one -> holds(one, current));
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(one -> holds(one, current));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), current);
        }
        if (condition instanceof Condition.Exists exists) {
            return !search.apply(exists.query(), current).isEmpty();
        }
        if (condition instanceof Condition.Matches matches) {
            return matches(matches, current);
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return comparison.holds(value(compare.left(), current), compare.operator(), value(compare.right(), current));
    }

    private boolean matches(Condition.Matches matches, JsonNode current) {
        Optional<JsonNode> text = value(matches.text(), current).filter(JsonNode::isTextual);
        Optional<JsonNode> written = value(matches.expression(), current).filter(JsonNode::isTextual);
        if (text.isEmpty() || written.isEmpty()) {
            return false;
        }
        try {
            return expression(written.get().textValue())
                    .map(known -> known.matches(text.get().textValue(), matches.whole(), budget))
                    .orElse(false);
        } catch (StackOverflowError tooDeep) {
            throw new WorkBudget.SpentException();
        }
    }

    // Empty if the syntax is invalid, which matches nothing. The expression may come from the searched document.
    private Optional<RegularExpression> expression(String written) {
        budget.spendOnText(written.length());
        Optional<RegularExpression> known = expressions.get(written);
        if (known == null) {
            budget.spend(written.length());
            known = compiled(written);
            expressions.put(written, known);
        }
        return known;
    }

    private static Optional<RegularExpression> compiled(String written) {
        try {
            return Optional.of(RegularExpression.compile(written));
        } catch (PatternSyntaxException invalid) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> value(Operand operand, JsonNode current) {
        if (operand instanceof Operand.Literal literal) {
            return Optional.of(literal.value());
        }
        if (operand instanceof Operand.At at) {
            return search.apply(at.query(), current).stream().findFirst();
        }
        if (operand instanceof Operand.Length length) {
            return value(length.of(), current).flatMap(this::length);
        }
        if (operand instanceof Operand.Count count) {
            return Optional.of(
                    IntNode.valueOf(search.apply(count.query(), current).size()));
        }
        List<JsonNode> nodes = search.apply(((Operand.Value) operand).query(), current);
        return nodes.size() == 1 ? Optional.of(nodes.get(0)) : Optional.empty();
    }

    // RFC 9535, 2.4.4: the length of a string is the number of its code points, not of its UTF-16 code units.
    private Optional<JsonNode> length(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            budget.spendOnText(text.length());
            return Optional.of(IntNode.valueOf(text.codePointCount(0, text.length())));
        }
        return value.isContainerNode() ? Optional.of(IntNode.valueOf(value.size())) : Optional.empty();
    }
}
