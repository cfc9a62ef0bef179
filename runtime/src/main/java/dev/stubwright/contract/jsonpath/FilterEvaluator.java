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

/** Tries a filter on a node (RFC 9535, 2.3.5.2 and 2.4). */
final class FilterEvaluator {

    private final BiFunction<Query, JsonNode, List<JsonNode>> search;
    private final WorkBudget budget;
    private final Comparison comparison;
    private final Map<String, Optional<RegularExpression>> expressions = new HashMap<>();

    /** @param search the nodes that a query selects, if a filter tries this one */
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
                    .map(known -> known.fits(text.get().textValue(), matches.whole(), budget))
                    .orElse(false);
        } catch (StackOverflowError tooDeep) {
            throw new WorkBudget.SpentException();
        }
    }

    /** Empty for what is none, which fits nothing; it may stand in the document that is searched. */
    private Optional<RegularExpression> expression(String written) {
        budget.spendOn(written.length());
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
        } catch (PatternSyntaxException ofTheDocument) {
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

    /** RFC 9535, 2.4.4: of a text it is the number of its characters, not of their parts in UTF-16. */
    private Optional<JsonNode> length(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            budget.spendOn(text.length());
            return Optional.of(IntNode.valueOf(text.codePointCount(0, text.length())));
        }
        return value.isContainerNode() ? Optional.of(IntNode.valueOf(value.size())) : Optional.empty();
    }
}
