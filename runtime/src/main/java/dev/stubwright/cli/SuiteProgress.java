package dev.stubwright.cli;

import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Prints the progress of a suite every few seconds, and at its end. */
final class SuiteProgress implements Consumer<CaseResult> {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(3).toNanos();

    private final PrintStream log;
    private final int cases;
    private int done;
    private int failed;
    private long lastPrinted = System.nanoTime();

    SuiteProgress(PrintStream log, int cases) {
        this.log = log;
        this.cases = cases;
    }

    @Override
    public void accept(CaseResult result) {
        done++;
        if (result.verdict() == Verdict.FAILED) {
            failed++;
        }
        if (done == cases || System.nanoTime() - lastPrinted > INTERVAL_NANOS) {
            lastPrinted = System.nanoTime();
            log.println(done + " of " + cases + " cases, " + failed + " failed");
        }
    }
}
