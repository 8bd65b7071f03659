package io.purser.local.account;

import io.purser.local.verb.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes, shows, changes and removes accounts. */
@Command(
        name = "account",
        subcommands = {
            CreateAccount.class,
            ListAccounts.class,
            ShowAccount.class,
            UpdateAccount.class,
            RotateToken.class,
            RemoveAccount.class
        })
public final class AccountVerbs implements Verb {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "What about accounts: create, list, show, update, rotate or remove");
    }
}
