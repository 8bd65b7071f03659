package io.purser.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.CompletableFuture;

/** A process that was started by this one, holds on to its standard input and ends when that is gone. */
public final class Child {

    private final Launch launch;
    private final Process process;
    private volatile boolean meantToEnd;

    private Child(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static Child start(Launch launch) throws IOException {
        launch.ready().reset();
        var builder = new ProcessBuilder(OwnSession.of(launch.command()))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(launch)));
        builder.environment().remove("OPENAI_API_KEY"); // goes to the one who needs it, under another name
        builder.environment().putAll(launch.environment());
        return new Child(launch, builder.start());
    }

    private static File log(Launch launch) {
        return launch.log().path().toFile();
    }

    public String name() {
        return launch.name();
    }

    public LogFile log() {
        return launch.log();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Completed with the exit code. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public boolean isMeantToEnd() {
        return meantToEnd;
    }

    /** Asks it to end in its own time. Asked through the handle: the process itself would cut the tether as well. */
    public void stop() {
        meantToEnd = true;
        process.toHandle().destroy();
    }

    /** Ends it at once (SIGKILL). */
    public void kill() {
        meantToEnd = true;
        process.toHandle().destroyForcibly();
    }

    /** The same again. */
    public Child again() throws IOException {
        return start(launch);
    }

    public Launch launch() {
        return launch;
    }

    public Ready ready() {
        return launch.ready();
    }
}
