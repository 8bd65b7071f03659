package io.purser.local;

import io.purser.local.account.AccountVerbs;
import io.purser.local.bench.Bench;
import io.purser.local.demo.Conversation;
import io.purser.local.prepare.Prepare;
import io.purser.local.train.Train;
import io.purser.local.verb.Down;
import io.purser.local.verb.Logs;
import io.purser.local.verb.Reset;
import io.purser.local.verb.Status;
import io.purser.local.verb.Up;
import io.purser.local.verb.Verb;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line behind the script {@code purser}. Another verb is a class here and a text in {@code help/}. */
public final class Main {

    static final List<Verb> VERBS = List.of(
            new Up(),
            new Status(),
            new Logs(),
            new Down(),
            new Conversation(),
            new AccountVerbs(),
            new Prepare(),
            new Bench(),
            new Train(),
            new Reset());

    private Main() {}

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var all = new CommandLine(CommandSpec.create().name("./purser"));
        VERBS.forEach(verb -> all.addSubcommand(name(verb), verb));
        return all.setParameterExceptionHandler((wrong, arguments) -> Failure.tell(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.tell(failure));
    }

    private static String name(Verb verb) {
        return verb.getClass().getAnnotation(Command.class).name();
    }
}
