package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Entry;
import io.purser.local.client.Json;
import io.purser.local.client.Session;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A customer's data that the model must not see, from the message to the tool and to the reply. */
@WithWhole
class PlaceholdersTest {

    private static final String EMAIL = "ada.lovelace@example.com";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[EMAIL_\\d{9}]");

    @Test
    void modelReadsAPlaceholderAndToolAndCustomerTheValue(Whole whole) throws Exception {
        String assistant = whole.assistant("echo");
        whole.purser()
                .put(
                        "/v1/Guardrails/Policies/" + assistant,
                        json(
                                """
                        {"surfaces": {"message": {"detectors": {"personal-data": {"mode": "redact"}}}}}"""))
                .orThrow();
        Session session = whole.session(assistant);

        var reply = session.say("Please write to " + EMAIL + " soon");

        assertThat(reply.body()).contains(EMAIL);
        String read = ((Entry.Customer) session.history().getFirst()).text();
        assertThat(read).doesNotContain(EMAIL);
        var placeholder = PLACEHOLDER.matcher(read);
        assertThat(placeholder.find()).isTrue();

        String tool = "note_" + UUID.randomUUID().toString().substring(0, 8);
        whole.give(assistant, tool, whole.tools().url("note"));
        String script = "script-" + UUID.randomUUID();
        String arguments =
                Json.object().put("what", "for " + placeholder.group()).toString();
        whole.model().play(script, Scripts.callThenSay(tool, arguments, "It goes to " + placeholder.group()));
        whole.purser()
                .put("/v1/Assistants/" + assistant, Json.object().put("model", "script:" + script))
                .orThrow();

        reply = session.say("Note it, please.");

        assertThat(reply.body()).isEqualTo("It goes to " + EMAIL);
        assertThat(whole.tools().notes(session.id()))
                .containsExactly(Json.object().put("what", "for " + EMAIL).toString());
        assertThat(session.history().toString()).doesNotContain(EMAIL).contains(placeholder.group());
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }
}
