package io.purser.local.account;

import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.verb.Verb;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A new token for an account; the old one is void. */
@Command(name = "rotate")
final class RotateToken implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Parameters(paramLabel = "SID")
    private String sid = "";

    @Override
    public Integer call() throws IOException, NotRunning {
        Operator.show(operator.purser()
                .post("/v1/Accounts/%s/Rotate".formatted(Purser.segment(sid)), Json.object())
                .orThrow());
        return 0;
    }
}
