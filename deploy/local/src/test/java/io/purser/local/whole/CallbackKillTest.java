package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twilio.security.RequestValidator;
import io.purser.local.bench.Log;
import io.purser.local.client.Entry;
import io.purser.local.client.Json;
import io.purser.local.client.Session;
import io.purser.local.run.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gateway dies while it owes a reply to a webhook: the reply still comes, and the receiver knows repeats by their key. */
@WithWhole
class CallbackKillTest {

    private static final int THINKING = 2_000;

    /** Nobody hears the turn's end, so the message has to be told again. */
    @Test
    void replyComesThoughTheTurnHasEndedWhileTheGatewayWasDead(Whole whole) throws Exception {
        Session session = whole.session(whole.assistantThatPlays(Scripts.sayAfter(THINKING, "It is on its way.")));
        String path = "/missed/" + session.id();
        try (var log = Log.at(whole.installation())) {
            send(whole, session, path);
            whole.installation().kill(Part.GATEWAY);
            assertHasEnded(log, called(session));
        }
        assertThat(whole.mailbox().posted(path)).isEmpty();
        whole.installation().restart(Part.GATEWAY);

        assertDelivered(whole, session, whole.mailbox().moreThan(0, path), "It is on its way.");
    }

    @Test
    void replyComesThoughTheGatewayWasKilledWhileTheReceiverFailed(Whole whole) throws Exception {
        Session session = whole.session(whole.assistant("echo"));
        String path = "/failing/" + session.id();
        whole.mailbox().refuse(path);
        send(whole, session, path);
        whole.mailbox().moreThan(0, path);
        whole.installation().kill(Part.GATEWAY);
        int before = whole.mailbox().posted(path).size();
        whole.mailbox().accept(path);
        whole.installation().restart(Part.GATEWAY);

        var posted = whole.mailbox().moreThan(before, path);

        assertThat(before).isPositive();
        assertThat(posted).hasSizeGreaterThan(before);
        assertDelivered(whole, session, posted, "You said: Where is my parcel?");
    }

    private static void send(Whole whole, Session session, String path) {
        var message = (ObjectNode) session.message("Where is my parcel?");
        message.put("webhook", whole.mailbox().url(path + "?shop=otter"));

        var taken = whole.purser().post("/v1/Assistants/%s/Messages".formatted(session.assistant()), message);

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().path("session_id").asText()).isEqualTo(called(session));
    }

    private static void assertHasEnded(Log log, String session) {
        assertThat(log.read(List.of(session)).getOrDefault(session, List.of())).anyMatch(Log.Event::isEnd);
    }

    /** At least once, each time with the same key, signed and with the reply that the history has. */
    private static void assertDelivered(Whole whole, Session session, List<Mailbox.Posted> posted, String reply)
            throws Exception {
        JsonNode callback = new Callbacks(whole.purser()).inTime(called(session), "delivered");
        assertThat(posted).isNotEmpty().allSatisfy(one -> assertThat(one.header("Idempotency-Key"))
                .isEqualTo(one.header("I-Twilio-Idempotency-Token"))
                .isEqualTo(callback.path("sid").asText()));
        var last = posted.getLast();
        assertThat(signer(whole).validate(last.url(), last.body(), last.header("X-Twilio-Signature")))
                .as("the signature of %s", last)
                .isTrue();
        JsonNode told = Json.MAPPER.readTree(last.body());
        assertThat(told.path("Status").asText()).isEqualTo("Success");
        assertThat(told.path("SessionId").asText()).isEqualTo(called(session));
        assertThat(told.path("Body").asText()).isEqualTo(reply);
        assertThat(new Session(whole.purser(), session.assistant(), called(session), session.identity()).history())
                .containsExactly(new Entry.Customer("Where is my parcel?"), new Entry.Assistant(reply));
    }

    private static RequestValidator signer(Whole whole) {
        return new RequestValidator(whole.door().token());
    }

    private static String called(Session session) {
        return "webhook:" + session.id();
    }
}
