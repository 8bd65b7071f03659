package io.purser.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.bench.Scratch;
import io.purser.local.process.Java;
import io.purser.local.process.OwnSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** However a runner ends, nothing that it started lives on; and its data is good for the next one. */
@TestInstance(Lifecycle.PER_CLASS)
class EndingTest {

    private static final long PATIENCE = 30;

    private final Scratch scratch = Scratch.create();

    EndingTest() throws IOException {
        FakeProject.in(scratch.folder().resolve("project"));
    }

    @AfterAll
    void clear() throws IOException {
        scratch.close();
    }

    @Test
    void killedRunnerTakesEverythingAlong() throws Exception {
        var runner = Runner.in(scratch.folder());

        runner.process().destroyForcibly();

        runner.assertNothingLives();
    }

    @Test
    void deathOfOneChildEndsAllAndIsTold() throws Exception {
        var runner = Runner.in(scratch.folder());

        runner.child("guardrails").destroyForcibly();

        assertThat(runner.output().readLine()).startsWith("guardrails has ended with exit code 137");
        assertThat(runner.process().waitFor()).isEqualTo(3);
        runner.assertNothingLives();
    }

    @Test
    void terminatedRunnerEndsInOrder() throws Exception {
        var runner = Runner.in(scratch.folder());

        runner.process().destroy();

        assertThat(runner.process().waitFor()).isEqualTo(143);
        runner.assertNothingLives();
    }

    /** A runner in a process of its own; its first line is the process ids of what it started. */
    private record Runner(Process process, BufferedReader output, List<Named> children) {

        static Runner in(Path folder) throws IOException {
            var java = new Java(
                    List.of(
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m",
                            Project.ours().asFlag()),
                    List.of(System.getProperty("java.class.path")),
                    Main.class.getName(),
                    List.of(folder.toString()));
            Process process = new ProcessBuilder(OwnSession.of(java.command()))
                    .redirectErrorStream(true)
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String children = output.readLine();
            assertThat(children).startsWith("broker=");
            return new Runner(
                    process,
                    output,
                    Stream.of(children.split(" ")).map(Named::from).toList());
        }

        ProcessHandle child(String name) {
            return children.stream()
                    .filter(child -> child.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .process();
        }

        void assertNothingLives() throws Exception {
            assertThat(children).hasSize(7);
            for (Named child : children) {
                child.process().onExit().get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    private record Named(String name, ProcessHandle process) {

        static Named from(String pair) {
            String[] parts = pair.split("=");
            return new Named(
                    parts[0], ProcessHandle.of(Long.parseLong(parts[1])).orElseThrow());
        }
    }

    /** What {@code up} does, with services that are not real. */
    public static final class Main {

        private Main() {}

        public static void main(String... args) throws Exception {
            Path folder = Path.of(args[0]);
            var options = new FakeProject(folder.resolve("project")).options(folder.resolve("data"));
            try (var installation = Installation.start(options, Progress.SILENT)) {
                var children = installation.processes().entrySet().stream().map(Object::toString);
                System.out.println(String.join(" ", children.toList()));
                System.out.println(installation.awaitEnding().message());
            }
            System.exit(3);
        }
    }
}
