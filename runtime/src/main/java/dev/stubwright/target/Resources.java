package dev.stubwright.target;

import java.util.Map;
import java.util.Set;

/**
 * Resources on a target for one case. Closing destroys those that were created.
 *
 * @since 0.1
 */
public interface Resources extends AutoCloseable {

    /**
     * Values by path variable; all of them identify one resource and its parts. Variables that choose from a list (an
     * enum) identify no resource and are not included.
     */
    Map<String, String> values();

    /** The variables whose resources this run created, so that cases may change them. */
    Set<String> created();

    /** Why a value is missing, in words for the report; empty if none is missing. */
    String shortfall();

    /** Destroys what was created. {@link Target#leftovers()} lists what could not be destroyed. */
    @Override
    void close();
}
