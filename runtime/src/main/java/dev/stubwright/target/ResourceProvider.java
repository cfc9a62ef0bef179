package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import java.util.Collection;
import java.util.List;

/** Provides the resources of a target. */
interface ResourceProvider {

    Resources provide(Operation operation, Collection<String> variables);

    List<String> leftovers();

    /** Tries again to destroy what was left. */
    void close();
}
