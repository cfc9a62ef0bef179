package dev.stubwright.maven;

import org.jspecify.annotations.Nullable;

/**
 * Keeps openapi-generator from telling of every file that it writes. It logs through Maven's SLF4J Simple, whose loggers
 * take their level from this property when they are made, which is when the generator's classes are loaded. The property is
 * the whole process's, as are some of the generator's own settings, so modules that build at the same time wait here.
 */
final class GeneratorLog {

    private static final String LEVEL = "org.slf4j.simpleLogger.log.org.openapitools";

    private GeneratorLog() {}

    static synchronized void withoutChatter(Runnable generation) {
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
