package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.assistants.v1.Assistant;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceKnowledge;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceTool;
import com.twilio.rest.assistants.v1.assistant.AssistantsKnowledge;
import com.twilio.rest.assistants.v1.assistant.AssistantsTool;
import org.junit.jupiter.api.Test;

/** What an assistant can do and look up, as programs give it that use Twilio's Java library. */
@WithWhole
class JavaClientAttachTest {

    @Test
    void toolIsAttachedAndDetached(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        String tool = OfficialClient.create(client, OfficialClient.tool(whole));

        AssistantsTool.creator(assistant, tool).create(client);

        assertThat(AssistantsTool.reader(assistant).read(client))
                .extracting(AssistantsTool::getId)
                .containsExactly(tool);
        assertThat(attached(client, assistant).getTools())
                .extracting(AssistantsV1ServiceTool::getId)
                .containsExactly(tool);
        assertThat(AssistantsTool.deleter(assistant, tool).delete(client)).isTrue();
        assertThat(AssistantsTool.reader(assistant).read(client)).isEmpty();
    }

    @Test
    void knowledgeIsAttachedAndDetached(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        String source = OfficialClient.create(client, OfficialClient.text("Kites fly."));

        AssistantsKnowledge.creator(assistant, source).create(client);

        assertThat(AssistantsKnowledge.reader(assistant).read(client))
                .extracting(AssistantsKnowledge::getId)
                .containsExactly(source);
        assertThat(attached(client, assistant).getKnowledge())
                .extracting(AssistantsV1ServiceKnowledge::getId)
                .containsExactly(source);
        assertThat(AssistantsKnowledge.deleter(assistant, source).delete(client))
                .isTrue();
        assertThat(AssistantsKnowledge.reader(assistant).read(client)).isEmpty();
    }

    @Test
    void whatIsCreatedForAnAssistantIsAttachedToIt(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();

        String tool = OfficialClient.create(client, OfficialClient.tool(whole).assistantId(assistant));
        String source =
                OfficialClient.create(client, OfficialClient.text("Kites fly.").assistantId(assistant));

        assertThat(attached(client, assistant).getTools())
                .extracting(AssistantsV1ServiceTool::getId)
                .containsExactly(tool);
        assertThat(attached(client, assistant).getKnowledge())
                .extracting(AssistantsV1ServiceKnowledge::getId)
                .containsExactly(source);
    }

    private static Assistant attached(TwilioRestClient client, String assistant) {
        return Assistant.fetcher(assistant).fetch(client);
    }
}
