package dev.stubwright.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * What networknt finds, up to a number that somebody may want to read. To find more is to be stopped: a body of 300,000
 * wrong items is not worth 300,000 errors, nor the time to find them.
 */
final class Errors extends AbstractList<Error> {

    /** How many are told to people. */
    static final int FOR_PEOPLE = 100;

    private final int most;
    private final List<Error> found = new ArrayList<>();

    Errors(int most) {
        this.most = most;
    }

    /**
     * Validates apart from what has been found so far.
     *
     * @return what is wrong, or the beginning of it
     */
    static List<Error> collect(ExecutionContext execution, Runnable validation) {
        return collect(execution, execution.getErrors() instanceof Errors outer ? outer.most : FOR_PEOPLE, validation);
    }

    static List<Error> collect(ExecutionContext execution, int most, Runnable validation) {
        List<Error> outer = execution.getErrors();
        NodePath path = execution.getEvaluationPath();
        int depth = path == null ? 0 : path.getNameCount();
        int schemas = execution.getEvaluationSchema().size();
        int steps = execution.getEvaluationSchemaPath().size();
        Errors inner = new Errors(most);
        execution.setErrors(inner);
        try {
            validation.run();
        } catch (EnoughException full) {
            // What was under way is left as if it had come to its end.
            while (execution.getEvaluationPath().getNameCount() > depth) {
                execution.evaluationPathRemoveLast();
            }
            while (execution.getEvaluationSchema().size() > schemas) {
                execution.getEvaluationSchema().removeLast();
            }
            while (execution.getEvaluationSchemaPath().size() > steps) {
                execution.getEvaluationSchemaPath().removeLast();
            }
        } finally {
            execution.setErrors(outer);
        }
        return inner;
    }

    @Override
    public Error get(int index) {
        return found.get(index);
    }

    @Override
    public int size() {
        return found.size();
    }

    @Override
    public void add(int index, Error error) {
        if (found.size() == most) {
            throw new EnoughException();
        }
        found.add(index, error);
    }

    @Override
    public Error remove(int index) {
        return found.remove(index);
    }

    /** More is wrong than is told. */
    static final class EnoughException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("more is wrong than is told", null, false, false);
        }
    }
}
