package io.purser.local.account;

import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.verb.Verb;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another name, other limits, or nobody in for a while. What is not named stays. */
@Command(name = "update")
final class UpdateAccount implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Parameters(paramLabel = "SID")
    private String sid = "";

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--status", paramLabel = "STATUS")
    private @Nullable String status;

    @Override
    public Integer call() throws IOException, NotRunning {
        var body = Json.object();
        limits.into(body);
        if (name != null) {
            body.put("name", name);
        }
        if (status != null) {
            body.put("status", status);
        }
        Operator.show(operator.purser()
                .put("/v1/Accounts/" + Purser.segment(sid), body)
                .orThrow());
        return 0;
    }
}
