package io.purser.local.account;

import io.purser.local.client.Json;
import io.purser.local.verb.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new account; its SID and token may be brought along, so that programs need not be changed. */
@Command(name = "create")
final class CreateAccount implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--sid", paramLabel = "SID")
    private @Nullable String sid;

    @Option(names = "--auth-token-file", paramLabel = "FILE")
    private @Nullable Path token;

    @Override
    public Integer call() throws IOException, NotRunning {
        var body = Json.object().put("name", name);
        limits.into(body);
        if (sid != null) {
            body.put("sid", sid);
        }
        if (token != null) {
            body.put("auth_token", Files.readString(token).strip());
        }
        Operator.show(operator.purser().post("/v1/Accounts", body).orThrow());
        return 0;
    }
}
