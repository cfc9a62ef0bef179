package dev.stubwright.target;

import java.util.Map;
import java.util.Set;

/**
 * Resources for one case.
 *
 * @since 0.1
 */
public interface Resources extends AutoCloseable {

    /**
     * Values by path variable; all of them stand for one and the same resource or its parts. Variables that choose from a
     * list (an enum) stand for no resource and are not among them.
     */
    Map<String, String> values();

    /** Which of them this run created, so that they may be changed. */
    Set<String> created();

    /**
     * Why something is missing, in words for the report; empty if nothing is.
     */
    String shortfall();

    /** Gives back what was created. What could not be given back is told by {@link Target#leftovers()}. */
    @Override
    void close();
}
