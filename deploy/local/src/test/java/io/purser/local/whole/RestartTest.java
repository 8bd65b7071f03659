package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import java.util.Map;
import org.junit.jupiter.api.Test;

@WithWhole
class RestartTest {

    private static final String OTHER_ACCOUNT = "AC" + "b".repeat(32);
    private static final String OTHER_TOKEN = "another-token-of-another-account";

    /** One restart for both: it takes as long as all other tests here together. */
    @Test
    void allIsThereAfterARestartAndOnlyForItsAccount(Whole whole) throws Exception {
        Session before = whole.session(whole.assistant("echo"));
        before.say("Remember me.");
        var history = before.history();

        whole.restart(Map.of("BOOTSTRAP_ACCOUNT_SID", OTHER_ACCOUNT, "BOOTSTRAP_AUTH_TOKEN", OTHER_TOKEN));

        Session after = new Session(whole.purser(), before.assistant(), before.id(), before.identity());
        assertThat(after.history()).isEqualTo(history);
        assertThat(after.say("Still here?").body()).isEqualTo("You said: Still here?");
        assertThat(after.history()).hasSize(history.size() + 2);
        assertNothingIsShownToOthers(new Purser(whole.door().as(OTHER_ACCOUNT, OTHER_TOKEN)), after);
    }

    private static void assertNothingIsShownToOthers(Purser other, Session foreign) {
        String absent = "aia_asst_0198c0de-0000-7000-8000-000000000000";
        var stranger = new Session(other, foreign.assistant(), foreign.id(), "user_id:stranger");
        String message = "/v1/Assistants/%s/Messages";

        assertThat(other.all("/v1/Assistants")).isEmpty();
        assertThat(other.all("/v1/Sessions")).isEmpty();
        assertThat(other.get("/v1/Sessions/" + foreign.id()).status()).isEqualTo(404);
        assertThat(other.get("/v1/Sessions/" + foreign.id() + "/Messages").status())
                .isEqualTo(404);
        assertThat(withoutId(other.get("/v1/Assistants/" + foreign.assistant()).text(), foreign.assistant()))
                .isEqualTo(withoutId(other.get("/v1/Assistants/" + absent).text(), absent));
        assertThat(other.post(message.formatted(foreign.assistant()), stranger.message("hello"))
                        .status())
                .isEqualTo(404);
    }

    /** A foreign id and an absent one must not be told apart. */
    private static String withoutId(String answer, String id) {
        return answer.replace(id, "ID");
    }
}
