package dev.stubwright.cli;

import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells how far a suite is: every few seconds while it lasts, and once at the end. */
final class Progress implements Consumer<CaseResult> {

    private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

    private final PrintStream log;
    private final int cases;
    private int done;
    private int failed;
    private long told = System.nanoTime();

    Progress(PrintStream log, int cases) {
        this.log = log;
        this.cases = cases;
    }

    @Override
    public void accept(CaseResult result) {
        done++;
        if (result.verdict() == Verdict.FAILED) {
            failed++;
        }
        if (done == cases || System.nanoTime() - told > PAUSE_NANOS) {
            told = System.nanoTime();
            log.println(done + " of " + cases + " cases, " + failed + " failed");
        }
    }
}
