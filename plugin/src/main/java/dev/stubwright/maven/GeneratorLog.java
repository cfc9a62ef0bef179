package dev.stubwright.maven;

import org.jspecify.annotations.Nullable;

/**
 * Keeps openapi-generator from logging every file that it writes. It logs through Maven's SLF4J Simple, whose loggers read
 * their level from this property when the generator's classes are loaded. The property and some settings of the generator
 * are global to the process, so parallel builds of modules wait here.
 */
final class GeneratorLog {

    private static final String LEVEL = "org.slf4j.simpleLogger.log.org.openapitools";

    private GeneratorLog() {}

    static synchronized void quietly(Runnable generation) {
        String before = System.setProperty(LEVEL, "warn");
        try {
            generation.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(LEVEL);
        } else {
            System.setProperty(LEVEL, before);
        }
    }
}
