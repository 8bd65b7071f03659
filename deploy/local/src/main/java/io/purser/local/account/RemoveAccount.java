package io.purser.local.account;

import io.purser.local.client.Purser;
import io.purser.local.verb.Verb;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Nobody can sign in for the account any more. */
@Command(name = "remove")
final class RemoveAccount implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Parameters(paramLabel = "SID")
    private String sid = "";

    @Option(names = "--yes")
    private boolean agreed;

    @Override
    public Integer call() throws IOException, NotRunning {
        if (!agreed) {
            System.err.println("Nothing was removed: --yes says that the account and its keys may go.");
            return 1;
        }
        operator.purser().delete("/v1/Accounts/" + Purser.segment(sid)).orThrow();
        System.out.println("Removed: " + sid);
        return 0;
    }
}
