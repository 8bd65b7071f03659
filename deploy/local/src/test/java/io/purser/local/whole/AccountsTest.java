package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.Verbs;
import io.purser.local.client.Purser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands, on an installation that runs. */
@WithWhole
class AccountsTest {

    private final String sid = "AC" + hex();
    private final String token = hex();

    @BeforeEach
    void announce(Whole whole) throws IOException {
        whole.installation().announce(Optional.of(whole.demoAssistant()));
    }

    @Test
    void accountMovesInWithItsOwnCredentials(Whole whole, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), token + "\n");

        assertThat(run(whole, "create", "Moved", "--sid", sid, "--auth-token-file", file.toString()))
                .contains(sid, token, "messages                 none");

        assertThat(member(whole).get("/v1/Assistants").status()).isEqualTo(200);
        assertThat(run(whole, "list")).contains(sid + "  active     Moved");
    }

    @Test
    void limitsAreSetAndShown(Whole whole, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), token);
        run(whole, "create", "Small", "--sid", sid, "--auth-token-file", file.toString(), "--profile", "preview");

        run(whole, "update", sid, "--limit", "tools_per_assistant=6", "--limit", "messages=none");

        assertThat(run(whole, "show", sid))
                .contains("tools_per_assistant      6", "inputs_per_tool          25", "messages                 none");
    }

    @Test
    void changedTokenAndRemovalLockOut(Whole whole, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), token);
        run(whole, "create", "Leaving", "--sid", sid, "--auth-token-file", file.toString());

        assertThat(run(whole, "rotate", sid)).contains("auth token").doesNotContain(token);
        assertThat(member(whole).get("/v1/Assistants").status()).isEqualTo(401);
        assertThat(run(whole, "remove", sid)).isEmpty();
        assertThat(run(whole, "remove", sid, "--yes")).contains("Removed: " + sid);

        assertThat(run(whole, "list")).doesNotContain(sid);
    }

    private Purser member(Whole whole) {
        return new Purser(whole.door().as(sid, token));
    }

    private static String run(Whole whole, String... arguments) {
        return Verbs.output(whole.installation().data(), "account", arguments);
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
