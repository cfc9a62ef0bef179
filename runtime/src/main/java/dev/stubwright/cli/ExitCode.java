package dev.stubwright.cli;

import dev.stubwright.InputException;
import dev.stubwright.OutputException;
import dev.stubwright.PortInUseException;
import dev.stubwright.StubwrightException;
import dev.stubwright.TargetException;
import dev.stubwright.UsageException;

/** The exit codes of the process. */
final class ExitCode {

    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int IO_ERROR = 3;
    static final int PORT_IN_USE = 4;
    static final int BUG = 70;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (!(failure instanceof StubwrightException)) {
            return BUG;
        }
        if (failure instanceof UsageException) {
            return USAGE;
        }
        if (failure instanceof PortInUseException) {
            return PORT_IN_USE;
        }
        if (failure instanceof InputException
                || failure instanceof OutputException
                || failure instanceof TargetException) {
            return IO_ERROR;
        }
        return BUG;
    }
}
