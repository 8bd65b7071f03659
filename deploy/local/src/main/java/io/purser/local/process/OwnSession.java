package io.purser.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a command into a session of its own where the system has a word for it, so that Ctrl-C reaches only the runner,
 * and the children end in the order that the runner wants.
 */
public final class OwnSession {

    private static final Optional<String> SETSID = onPath("setsid");
    private static final Optional<String> NOHUP = onPath("nohup");
    private static final Optional<String> NICE = onPath("nice");

    private OwnSession() {}

    public static List<String> of(List<String> command) {
        return Stream.concat(SETSID.stream(), command.stream()).toList();
    }

    /** For what is to outlive the terminal. */
    public static List<String> detached(List<String> command) {
        return Stream.concat(SETSID.or(() -> NOHUP).stream(), command.stream()).toList();
    }

    /** For what may take its time: it only gets what nobody else wants of the processor. */
    public static List<String> patient(List<String> command) {
        return Stream.concat(
                        NICE.map(nice -> List.of(nice, "-n", "19")).stream().flatMap(List::stream), command.stream())
                .toList();
    }

    private static Optional<String> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
