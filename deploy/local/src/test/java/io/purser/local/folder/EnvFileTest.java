package io.purser.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {

    private static final Identity IDENTITY = new Identity("AC0", "token", "operator", "k1", "k2", "p");

    private final Path root;

    EnvFileTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void shellReadsWhatWasWritten() throws IOException {
        var folder = new DataFolder(root.resolve("with space")).create();

        new EnvFile("http://127.0.0.1:8080", IDENTITY, Optional.of("aia_asst_1")).write(folder);

        assertThat(sourced(folder)).isEqualTo("http://127.0.0.1:8080 AC0 token aia_asst_1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.env())))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutDemoTheNameIsThereAndEmpty() {
        var file = new EnvFile("http://127.0.0.1:8080", IDENTITY, Optional.empty());

        assertThat(file.text()).contains("PURSER_DEMO_ASSISTANT=\n").doesNotContain("k1", "k2");
    }

    private static String sourced(DataFolder folder) throws IOException {
        String script = "source \"$1\"; echo $PURSER_URL $PURSER_ACCOUNT_SID $PURSER_AUTH_TOKEN $PURSER_DEMO_ASSISTANT";
        var shell =
                new ProcessBuilder("bash", "-euc", script, "bash", folder.env().toString()).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
