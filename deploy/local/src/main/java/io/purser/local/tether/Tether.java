package io.purser.local.tether;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Runs another program's main class and ends it when the runner is gone, however that went. The runner holds the other
 * end of standard input: when it dies, even by SIGKILL, the kernel closes it. That is noticed at once and cannot be
 * mistaken, unlike a process id.
 */
public final class Tether {

    /** The database has no parent to die with; a child that is given its folder takes it along. */
    public static final String DATABASE_FOLDER = "purser.tether.database";

    private static final int LEFT_ALONE = 86;

    private Tether() {}

    public static void main(String... args) throws Throwable {
        InputStream runner = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("tether").start(() -> outlive(runner));
        run(args[0], Arrays.copyOfRange(args, 1, args.length));
    }

    private static void run(String program, String... args) throws Throwable {
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static void outlive(InputStream runner) {
        try {
            while (runner.read() >= 0) {
                continue; // nothing is ever said here, only the end counts
            }
        } catch (IOException gone) {
            // as good as the end
        } finally {
            end();
        }
    }

    private static void end() {
        try {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Optional.ofNullable(System.getProperty(DATABASE_FOLDER))
                    .flatMap(folder -> Postmaster.in(Path.of(folder)))
                    .ifPresent(Postmaster::stop);
        } finally {
            Runtime.getRuntime().halt(LEFT_ALONE);
        }
    }
}
