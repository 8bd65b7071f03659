package io.purser.local.verb;

import io.purser.local.run.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Tells the progress of a start: on a terminal in one line that changes, elsewhere in few lines that stay. */
public final class ConsoleProgress implements Progress {

    private static final String OVERWRITE = "\r\033[K";
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private Duration reminded = Duration.ZERO;
    private String shown = "";
    private boolean stopping;

    public ConsoleProgress() {
        this(System.out, isTerminal());
    }

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Silent once it is over: who waits may not have heard of it yet. */
    @Override
    public synchronized void on(Stage stage) {
        if (stopping) {
            return;
        }
        stopping = stage instanceof Stage.Stopping;
        switch (stage) {
            case Stage.Waiting waiting -> waiting(waiting);
            case Stage.Ready(var name, var after) -> line("%-14s ready after %.1f s".formatted(name, seconds(after)));
            case Stage.Stopping() -> line("Stopping…");
        }
        out.flush();
    }

    private void waiting(Stage.Waiting waiting) {
        String text = "waiting for %s (%d s)"
                .formatted(String.join(", ", waiting.names()), waiting.since().toSeconds());
        if (terminal) {
            overwrite(text);
        } else if (waiting.since().minus(reminded).compareTo(REMINDER) > 0) {
            reminded = waiting.since();
            out.println(text);
        }
    }

    private void overwrite(String text) {
        if (!text.equals(shown)) {
            shown = text;
            out.print(OVERWRITE + text);
        }
    }

    private void line(String text) {
        shown = "";
        out.println(terminal ? OVERWRITE + text : text);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
