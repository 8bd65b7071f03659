package io.purser.local.account;

import io.purser.local.client.Purser;
import io.purser.local.verb.Verb;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An account and its limits. */
@Command(name = "show")
final class ShowAccount implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Parameters(paramLabel = "SID")
    private String sid = "";

    @Override
    public Integer call() throws IOException, NotRunning {
        Operator.show(
                operator.purser().get("/v1/Accounts/" + Purser.segment(sid)).orThrow());
        return 0;
    }
}
