package io.purser.local;

import io.purser.local.account.NotRunning;
import io.purser.local.client.Refusal;
import io.purser.local.run.StartFailed;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParameterException;

/** How a verb that went wrong ends: with a sentence where the reason is known, with the whole trace where it is not. */
final class Failure {

    private static final int INTERRUPTED = 130;

    private Failure() {}

    static int tell(Exception failure) {
        return switch (failure) {
            case StartFailed known -> tell(String.valueOf(known.getMessage()));
            case NotRunning known -> tell(String.valueOf(known.getMessage()));
            case Refusal refused -> tell(String.valueOf(refused.getMessage()));
            case InterruptedException stopped -> INTERRUPTED;
            case CancellationException stopped -> INTERRUPTED;
            default -> {
                failure.printStackTrace();
                yield 1;
            }
        };
    }

    static int tell(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println(wrong.getMessage() + ". " + command + " --help tells what there is.");
        return 2;
    }

    private static int tell(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
