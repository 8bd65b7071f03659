package io.purser.local.verb;

import io.purser.local.Main;
import io.purser.local.folder.DataFolder;
import io.purser.local.folder.RunState;
import io.purser.local.process.Following;
import io.purser.local.process.Java;
import io.purser.local.process.LogFile;
import io.purser.local.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the runner as a process of its own, shows what it says until all is ready, and leaves it. */
record Detached(DataFolder data, int port, boolean unprepared) implements Callable<Integer> {

    private static final String PROPERTY = "purser.detached";

    /** Whether this process is such a runner. */
    static boolean isThis() {
        return Boolean.getBoolean(PROPERTY);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = new LogFile(data.create().log("runner"));
        log.turn();
        Process runner = start(log);
        var giveUp = new Thread(runner.toHandle()::destroy);
        Runtime.getRuntime().addShutdownHook(giveUp);
        boolean ready = watch(runner, new Following(log.path(), System.out, 0));
        Runtime.getRuntime().removeShutdownHook(giveUp);
        return ready ? leave() : runner.exitValue();
    }

    private boolean watch(Process runner, Following output) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended && !isReady(runner)) {
            ended = runner.waitFor(200, TimeUnit.MILLISECONDS);
            output.step();
        }
        return !ended;
    }

    private boolean isReady(Process runner) throws IOException {
        return RunState.of(data)
                .filter(state -> state.runner() == runner.pid() && state.ready())
                .isPresent();
    }

    private int leave() throws IOException {
        System.out.println(Files.readString(data.welcome()));
        System.out.println("It runs in the background: ./purser status, ./purser logs, ./purser down.");
        return 0;
    }

    private Process start(LogFile log) throws IOException {
        return new ProcessBuilder(OwnSession.detached(command()))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()))
                .start();
    }

    private List<String> command() {
        var flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        flags.add("-D" + PROPERTY + "=true");
        return new Java(flags, List.of(System.getProperty("java.class.path")), Main.class.getName(), arguments())
                .command();
    }

    private List<String> arguments() {
        var arguments = List.of(
                "up", "--port", Integer.toString(port), "--data", data.root().toString());
        return unprepared
                ? Stream.concat(arguments.stream(), Stream.of("--no-prepare")).toList()
                : arguments;
    }
}
