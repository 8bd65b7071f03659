package io.purser.local.tether;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.process.Child;
import io.purser.local.process.Java;
import io.purser.local.process.Launch;
import io.purser.local.process.LogFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TetherTest {

    private final Path folder;

    TetherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void killedRunnerTakesItsChildAlong() throws Exception {
        Process runner = new ProcessBuilder(java(Runner.class.getName(), folder.toString())).start();
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(firstLine(runner))).orElseThrow();
        boolean lived = child.isAlive();

        runner.destroyForcibly();

        assertThat(lived).isTrue();
        child.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void programRunsWithItsArgumentsAndItsExitCode() throws Exception {
        Process process = new ProcessBuilder(java(Tether.class.getName(), Echo.class.getName(), "a b", "c")).start();

        assertThat(firstLine(process)).isEqualTo("a b,c");
        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void programThatFailsShowsWhy() throws Exception {
        Process process = new ProcessBuilder(java(Tether.class.getName(), Failing.class.getName()))
                .redirectErrorStream(true)
                .start();

        assertThat(firstLine(process)).contains("IllegalStateException", "no luck");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static List<String> java(String main, String... arguments) {
        return new Java(
                        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                        List.of(System.getProperty("java.class.path")),
                        main,
                        List.of(arguments))
                .command();
    }

    /** Starts a child and tells its process id. */
    public static final class Runner {

        private Runner() {}

        public static void main(String... args) throws IOException, InterruptedException {
            Path folder = Path.of(args[0]);
            var launch = new Launch(
                    "sleeper",
                    java(Tether.class.getName(), Sleeper.class.getName()),
                    Map.of(),
                    folder,
                    new LogFile(folder.resolve("sleeper.log")),
                    () -> true);
            System.out.println(Child.start(launch).process().pid());
            TimeUnit.MINUTES.sleep(2);
        }
    }

    public static final class Sleeper {

        private Sleeper() {}

        public static void main(String... args) throws InterruptedException {
            TimeUnit.MINUTES.sleep(2);
        }
    }

    public static final class Echo {

        private Echo() {}

        public static void main(String... args) {
            System.out.println(String.join(",", args));
            System.exit(7);
        }
    }

    public static final class Failing {

        private Failing() {}

        public static void main(String... args) {
            throw new IllegalStateException("no luck");
        }
    }
}
