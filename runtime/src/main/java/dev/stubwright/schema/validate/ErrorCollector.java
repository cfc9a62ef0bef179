package dev.stubwright.schema.validate;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects errors up to a limit, and then stops the validation. Nobody needs 300,000 errors for an array of 300,000 invalid items,
 * or the time to find them.
 */
final class ErrorCollector extends AbstractList<Error> {

    static final int DEFAULT_LIMIT = 100;

    private final int limit;
    private final List<Error> errors = new ArrayList<>();

    private ErrorCollector(int limit) {
        this.limit = limit;
    }

    /** Collects the errors of a nested validation, with the limit of the outer one. */
    static List<Error> collect(ExecutionContext execution, Runnable validation) {
        int limit = execution.getErrors() instanceof ErrorCollector outer ? outer.limit : DEFAULT_LIMIT;
        return collect(execution, limit, validation);
    }

    static List<Error> collect(ExecutionContext execution, int limit, Runnable validation) {
        List<Error> outer = execution.getErrors();
        NodePath path = execution.getEvaluationPath();
        int depth = path == null ? 0 : path.getNameCount();
        int schemas = execution.getEvaluationSchema().size();
        int steps = execution.getEvaluationSchemaPath().size();
        ErrorCollector inner = new ErrorCollector(limit);
        execution.setErrors(inner);
        try {
            validation.run();
        } catch (LimitReachedException reached) {
            // The interrupted validators have not restored the execution's paths.
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
        return errors.get(index);
    }

    @Override
    public int size() {
        return errors.size();
    }

    @Override
    public void add(int index, Error error) {
        if (errors.size() == limit) {
            throw new LimitReachedException();
        }
        errors.add(index, error);
    }

    @Override
    public Error remove(int index) {
        return errors.remove(index);
    }

    static final class LimitReachedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LimitReachedException() {
            super("there are more errors than the limit", null, false, false);
        }
    }
}
