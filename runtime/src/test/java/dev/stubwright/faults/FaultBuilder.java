package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes a fault: where ({@link #on}, {@link #when}, {@link #answered}), then what (all others), then the requests that show
 * it ({@link #shownBy}).
 */
final class FaultBuilder {

    final FaultClass faultClass;
    final String id;
    final String line;
    final Check check;
    final Map<String, UnaryOperator<Operation>> ruleEdits = new HashMap<>();
    boolean documented = true;

    private Predicate<Visit> where = visit -> true;
    private Predicate<Answer> answered = answer -> true;
    private Twist twist = Twist.NONE;

    FaultBuilder(FaultClass faultClass, String id, String line, Check check) {
        this.faultClass = faultClass;
        this.id = id;
        this.line = line;
        this.check = check;
    }

    // ---- where

    /** Only requests of these operations. */
    FaultBuilder on(String... operationIds) {
        Set<String> ids = Set.of(operationIds);
        return where(visit -> ids.contains(visit.operationId()));
    }

    /** Only requests that fulfil a condition. */
    FaultBuilder when(Predicate<Request> condition) {
        return where(visit -> condition.test(visit.request()));
    }

    /** Only visits that fulfil a condition. */
    FaultBuilder where(Predicate<Visit> condition) {
        where = where.and(condition);
        return this;
    }

    /** Only where the conforming answer has this status. */
    FaultBuilder answered(int status) {
        return answeredAs(answer -> answer.status == status);
    }

    /** Only where the conforming answer fulfils a condition. */
    FaultBuilder answeredAs(Predicate<Answer> condition) {
        answered = answered.and(condition);
        return this;
    }

    // ---- what

    /** The server does not know a rule of an operation; see {@link Operation} for pointers. */
    FaultBuilder ignores(String operationId, String pointer) {
        return edits(operationId, operation -> operation.without(pointer));
    }

    /** The server knows another rule of an operation; the edit gets the object that the pointer names. */
    FaultBuilder demands(String operationId, String pointer, Consumer<ObjectNode> edit) {
        return edits(operationId, operation -> operation.edited(pointer, edit));
    }

    /** The server does not miss a required property; the pointer names the schema of the object. */
    FaultBuilder doesNotRequire(String operationId, String pointer, String property) {
        return demands(operationId, pointer, schema -> {
            var others = schema.arrayNode();
            schema.get("required").forEach(name -> {
                if (!name.asText().equals(property)) {
                    others.add(name);
                }
            });
            schema.set("required", others);
        });
    }

    private FaultBuilder edits(String operationId, UnaryOperator<Operation> edit) {
        ruleEdits.merge(operationId, edit, (first, second) -> operation -> second.apply(first.apply(operation)));
        return this;
    }

    /** The depot gets another request than was sent. */
    FaultBuilder sees(UnaryOperator<Request> change) {
        return twists(visit -> visit.proceed(change.apply(visit.request())));
    }

    /** The client gets another answer than the depot's. */
    FaultBuilder answers(UnaryOperator<Answer> change) {
        return twists(visit -> {
            Answer answer = visit.proceed();
            return answered.test(answer) ? change.apply(answer) : answer;
        });
    }

    /** The client gets another JSON body. */
    FaultBuilder answersJson(Consumer<ObjectNode> edit) {
        return answers(answer -> answer.withJson(edit));
    }

    /** The client gets another JSON body, which depends on the request. */
    FaultBuilder answersJson(BiConsumer<ObjectNode, Request> edit) {
        return twists(visit -> {
            Answer answer = visit.proceed();
            return answered.test(answer) ? answer.withJson(body -> edit.accept(body, visit.request())) : answer;
        });
    }

    /** The client gets a 500, and nothing has happened. */
    FaultBuilder fails() {
        return twists(visit -> {
            Runnable restore = visit.state().snapshot();
            Answer answer = visit.proceed();
            if (!answered.test(answer)) {
                return answer;
            }
            restore.run();
            return Problem.of(500, "something went wrong").answer();
        });
    }

    /** The state is changed after the depot has answered. */
    FaultBuilder afterwards(BiConsumer<DepotState, Visit> change) {
        return twists(visit -> {
            Answer answer = visit.proceed();
            if (answered.test(answer)) {
                change.accept(visit.state(), visit);
            }
            return answer;
        });
    }

    /** The depot answers, and all that it changed is undone. */
    FaultBuilder forgets() {
        return twists(visit -> {
            Runnable restore = visit.state().snapshot();
            Answer answer = visit.proceed();
            if (answered.test(answer)) {
                restore.run();
            }
            return answer;
        });
    }

    /** Anything else. */
    FaultBuilder twists(Twist change) {
        Predicate<Visit> here = where;
        twist = visit -> here.test(visit) ? change.answer(visit) : visit.proceed();
        return this;
    }

    /** The document alone does not show that this is a fault. */
    FaultBuilder notShownByDocument() {
        documented = false;
        return this;
    }

    // ---- witness

    /** Ends the fault with requests, the last of which gets a wrong answer. */
    Fault shownBy(Step... steps) {
        return new Fault(this, twist, List.of(steps));
    }
}
