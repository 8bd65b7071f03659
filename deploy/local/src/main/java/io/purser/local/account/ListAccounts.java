package io.purser.local.account;

import io.purser.local.verb.Verb;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One line an account. */
@Command(name = "list")
final class ListAccounts implements Verb {

    @Mixin
    private Operator operator = new Operator();

    @Override
    public Integer call() throws IOException, NotRunning {
        operator.purser()
                .all("/v1/Accounts")
                .forEach(account -> System.out.printf(
                        "%s  %-9s  %s%n",
                        account.path("sid").asText(),
                        account.path("status").asText(),
                        account.path("name").asText()));
        return 0;
    }
}
