package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.assistants.v1.Session;
import com.twilio.rest.assistants.v1.assistant.Feedback;
import com.twilio.rest.assistants.v1.assistant.Feedback.AssistantsV1ServiceCreateFeedbackRequest;
import com.twilio.rest.assistants.v1.assistant.Message;
import com.twilio.rest.assistants.v1.assistant.Message.AssistantsV1ServiceAssistantSendMessageRequest;
import io.purser.local.client.Purser;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations, as programs have them that use Twilio's Java library. */
@WithWhole
class JavaClientTalkTest {

    private static final String CUSTOMER = "user_id:ann";

    @Test
    void messageIsAnswered(Whole whole) {
        var client = OfficialClient.through(whole.door());
        var question = AssistantsV1ServiceAssistantSendMessageRequest.builder(CUSTOMER, "Ahoy there")
                .mode("voice")
                .build();

        Message answer = Message.creator(whole.assistant("echo"), question).create(client);

        assertThat(answer.getStatus()).isEqualTo("Success");
        assertThat(answer.getBody()).contains("Ahoy there");
        assertThat(answer.getSessionId()).isNotBlank();
        assertThat(answer.getAccountSid()).isEqualTo(whole.door().account());
        assertThat(answer.getFlagged()).isFalse();
        assertThat(answer.getAborted()).isFalse();
        assertThat(answer.getError()).isNull();
    }

    /** The library writes a name's slash as it is and encodes all else; other clients write {@code %2F}. */
    @ParameterizedTest
    @ValueSource(strings = {"voice:CA%s", "conversations__IS/CH%s", "messaging__+15550100/%s", "a name %s"})
    void sessionIsFoundByAnyName(String form, Whole whole) {
        var client = OfficialClient.through(whole.door());
        String name = form.formatted(UUID.randomUUID());

        say(client, whole.assistant("echo"), name, "Ahoy there");

        Session session = Session.fetcher(name).fetch(client);
        assertThat(session.getId()).endsWith(name);
        assertThat(session.getIdentity()).isEqualTo(CUSTOMER);
        assertThat(session.getVerified()).isFalse();
        assertThat(Session.reader().read(client)).extracting(Session::getId).contains(session.getId());
        assertThat(history(client, name))
                .extracting(com.twilio.rest.assistants.v1.session.Message::getRole)
                .containsExactly("user", "assistant");
        assertThat(whole.purser()
                        .get("/v1/Sessions/" + Purser.segment(name))
                        .orThrow()
                        .path("id")
                        .asText())
                .isEqualTo(session.getId());
    }

    @Test
    void historyTellsWhatAToolDid(Whole whole) {
        var client = OfficialClient.through(whole.door());
        var tool = OfficialClient.tool(whole);
        String name = tool.build().getName();
        String assistant =
                whole.assistantThatPlays(Scripts.callThenSay(name, "{\"what\": \"it\"}", "Your booking is made."));
        OfficialClient.create(client, tool.assistantId(assistant));
        String session = OfficialClient.unique("talk");

        say(client, assistant, session, "Please book it.");

        var history = history(client, session);
        assertThat(history)
                .extracting(com.twilio.rest.assistants.v1.session.Message::getRole)
                .containsExactly("user", "tool", "assistant");
        assertThat(history).allSatisfy(message -> {
            assertThat(message.getId()).startsWith("aia_msg_");
            assertThat(message.getAssistantId()).isEqualTo(assistant);
            assertThat(message.getIdentity()).isEqualTo(CUSTOMER);
            assertThat(message.getDateCreated()).isNotNull();
        });
        assertThat(history.getFirst().getContent()).extracting("content").isEqualTo("Please book it.");
        assertThat(history.get(1).getContent()).extracting("name").isEqualTo(name);
        assertThat(history.getLast().getContent()).extracting("output").isEqualTo("Your booking is made.");
    }

    @Test
    void historyTellsWhatWasLookedUp(Whole whole) throws InterruptedException {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        String source = OfficialClient.create(
                client,
                OfficialClient.text("Kites can be sent back within 45 days.").assistantId(assistant));
        OfficialClient.completed(client, source);
        String session = OfficialClient.unique("talk");

        Message answer = say(client, assistant, session, "Within how many days can kites be sent back?");

        assertThat(answer.getBody()).contains("45 days");
        assertThat(history(client, session))
                .extracting(com.twilio.rest.assistants.v1.session.Message::getRole)
                .containsExactly("user", "knowledge", "assistant");
    }

    @Test
    void feedbackIsGivenAndListed(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = whole.assistant("echo");
        String session = OfficialClient.unique("talk");
        say(client, assistant, session, "Ahoy there");
        String reply = history(client, session).getLast().getId();

        Feedback given = Feedback.creator(
                        assistant,
                        AssistantsV1ServiceCreateFeedbackRequest.builder(session)
                                .messageId(reply)
                                .score(0.5f)
                                .text("Well said")
                                .build())
                .create(client);

        assertThat(given.getId()).startsWith("aia_fdbk_");
        assertThat(given.getMessageId()).isEqualTo(reply);
        assertThat(given.getScore()).isEqualTo(0.5f);
        assertThat(Feedback.reader(assistant).read(client)).singleElement().satisfies(listed -> {
            assertThat(listed.getId()).isEqualTo(given.getId());
            assertThat(listed.getText()).isEqualTo("Well said");
        });
    }

    private static Message say(TwilioRestClient client, String assistant, String session, String words) {
        var question = AssistantsV1ServiceAssistantSendMessageRequest.builder(CUSTOMER, words)
                .sessionId(session)
                .build();
        return Message.creator(assistant, question).create(client);
    }

    private static List<com.twilio.rest.assistants.v1.session.Message> history(
            TwilioRestClient client, String session) {
        var messages =
                com.twilio.rest.assistants.v1.session.Message.reader(session).read(client);
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }
}
