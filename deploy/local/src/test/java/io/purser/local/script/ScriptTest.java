package io.purser.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.process.Ports;
import io.purser.local.run.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script on a machine that has nothing but the usual small tools, and the JDKs that a test puts there. */
class ScriptTest {

    private static final String SCRIPT = Project.ours().root().resolve("purser").toString();
    private static final List<String> TOOLS =
            List.of("bash", "dirname", "sed", "head", "tr", "cat", "find", "basename");

    private final Path machine;

    ScriptTest(@TempDir Path machine) {
        this.machine = machine;
    }

    @BeforeEach
    void layOutTheMachine() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS) {
            program(machine.resolve("bin").resolve(tool), "exec " + onOurPath(tool) + " \"$@\"");
        }
    }

    @Test
    void recentJdkInAUsualFolderIsFound() throws IOException, InterruptedException {
        jdk("usual/jdk 17", "17.0.15");
        Path recent = jdk("usual/temurin 25", "25.0.1");

        assertThat(findJdk(Map.of()).text()).isEqualTo(recent.toString());
    }

    @Test
    void newerThanNeededIsGoodToo() throws IOException, InterruptedException {
        Path newer = jdk("usual/jdk-27", "27-ea");

        assertThat(findJdk(Map.of()).text()).isEqualTo(newer.toString());
    }

    @Test
    void javaHomeComesFirstWhenItIsRecentEnough() throws IOException, InterruptedException {
        jdk("usual/jdk-25", "25");
        Path chosen = jdk("elsewhere/jdk-26", "26.0.2");

        assertThat(findJdk(Map.of("JAVA_HOME", chosen.toString())).text()).isEqualTo(chosen.toString());
    }

    @Test
    void oldJavaHomeIsPassedOver() throws IOException, InterruptedException {
        Path recent = jdk("usual/jdk-25", "25");
        Path old = jdk("elsewhere/jdk-8", "1.8.0_442");

        assertThat(findJdk(Map.of("JAVA_HOME", old.toString())).text()).isEqualTo(recent.toString());
    }

    @Test
    void javaThatCannotCompileIsNoJdk() throws IOException, InterruptedException {
        Path runtime = jdk("usual/jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(findJdk(Map.of()).text()).isEmpty();
    }

    @Test
    void withoutAnyJdkItSaysWhatToDo() throws IOException, InterruptedException {
        Said said = script(Map.of(), "up");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("needs a JDK 25 or newer", "set JAVA_HOME");
    }

    @Test
    void helpNeedsNothing() throws IOException, InterruptedException {
        Said overview = script(Map.of(), "--help");
        Said ofOne = script(Map.of(), "reset", "--help");

        assertThat(overview.exitCode()).isZero();
        assertThat(overview.text()).contains("up", "status", "logs", "down", "test", "bench", "demo", "reset");
        assertThat(ofOne.exitCode()).isZero();
        assertThat(ofOne.text()).contains("Usage: ./purser reset");
    }

    @Test
    void unknownVerbIsRefused() throws IOException, InterruptedException {
        Said said = script(Map.of(), "fly");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.text()).contains("does not know 'fly'", "up");
    }

    @Test
    void takenPortIsRefusedBeforeAnythingIsBuilt() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = refuseTakenPort("--detach", "--port", Integer.toString(taken.getLocalPort()));
            Said inOneWord = refuseTakenPort("--port=" + taken.getLocalPort());

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.text())
                    .startsWith("Port %d is taken by another program".formatted(taken.getLocalPort()))
                    .containsPattern("Choose another port: --port \\d+$");
            assertThat(inOneWord.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void freePortAndWhatIsNoPortAreLeftToTheRunner() throws IOException, InterruptedException {
        assertThat(refuseTakenPort("--port", Integer.toString(Ports.free()))).isEqualTo(new Said("", 0));
        assertThat(refuseTakenPort("--port", "many")).isEqualTo(new Said("", 0));
        assertThat(refuseTakenPort("--port", "99999")).isEqualTo(new Said("", 0));
    }

    private Path jdk(String place, String version) throws IOException {
        Path home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            program(home.resolve("bin").resolve(program), "");
        }
        return home;
    }

    private static void program(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Said findJdk(Map<String, String> environment) throws IOException, InterruptedException {
        return run(environment, List.of("-c", "source \"$1\"; find_jdk", "test", SCRIPT));
    }

    private Said refuseTakenPort(String... arguments) throws IOException, InterruptedException {
        var call = List.of("-c", "source \"$1\"; shift; refuse_taken_port \"$@\"", "test", SCRIPT);
        return run(Map.of(), Stream.concat(call.stream(), Stream.of(arguments)).toList());
    }

    private Said script(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(
                environment,
                Stream.concat(Stream.of(SCRIPT), Stream.of(arguments)).toList());
    }

    private Said run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        String bash = machine.resolve("bin/bash").toString();
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of(bash), arguments.stream()).toList())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("PURSER_JVM_FOLDERS", machine.resolve("usual") + ":" + machine.resolve("none"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(text.strip(), process.waitFor());
    }

    private static Path onOurPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Said(String text, int exitCode) {}
}
