package dev.stubwright.cli;

import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Verdict;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells now and then how far a suite is: about twenty lines, however many cases there are. */
final class Progress implements Consumer<CaseResult> {

    private static final int LINES = 20;

    private final PrintStream log;
    private final int cases;
    private int done;
    private int failed;

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
        if (done == cases || done * LINES / cases > (done - 1) * LINES / cases) {
            log.println(done + " of " + cases + " cases, " + failed + " failed");
        }
    }
}
