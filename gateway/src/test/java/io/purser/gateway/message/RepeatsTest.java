package io.purser.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Mode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final AccountId OTHER = new AccountId("AC00000000000000000000000000000002");
    private static final AssistantId ASSISTANT = new AssistantId("aia_asst_1");
    private static final SendResponse END = new SendResponse("Success", false, false, "demo", "AC1", "Hi", null);

    private final Repeats repeats = new Repeats(Duration.ofMinutes(1));

    @Test
    void sameKeyIsTheSameEvent() {
        var key = Optional.of("k1");

        assertThat(repeats.eventOf(ACCOUNT, ASSISTANT, message("a"), key))
                .isEqualTo(repeats.eventOf(ACCOUNT, ASSISTANT, message("a"), key))
                .isNotEqualTo(repeats.eventOf(OTHER, ASSISTANT, message("a"), key))
                .isNotEqualTo(repeats.eventOf(ACCOUNT, ASSISTANT, message("a"), Optional.of("k2")));
    }

    @Test
    void sayingTheSameTwiceIsTwoEvents() {
        assertThat(event("yes")).isNotEqualTo(event("yes"));
    }

    @Test
    void sayingAgainWhatWasRefusedIsTheSameEvent() {
        var refused = event("a");

        repeats.doubt(ACCOUNT, ASSISTANT, message("a"), refused);

        assertThat(event("a")).isEqualTo(refused);
        assertThat(event("b")).isNotEqualTo(refused);
        assertThat(repeats.eventOf(OTHER, ASSISTANT, message("a"), Optional.empty()))
                .isNotEqualTo(refused);
    }

    @Test
    void endOfARefusedMessageIsKeptForItsRepeat() {
        var refused = event("a");
        repeats.doubt(ACCOUNT, ASSISTANT, message("a"), refused);

        repeats.ended(turn(refused), END);

        assertThat(repeats.end(turn(refused))).contains(END);
    }

    @Test
    void endThatNobodyWillAskForIsNotKept() {
        var turn = turn(event("a"));

        repeats.ended(turn, END);

        assertThat(repeats.end(turn)).isEmpty();
    }

    @Test
    void expectingAgainDoesNotForgetTheEnd() {
        var turn = turn(event("a"));
        repeats.expect(turn);
        repeats.ended(turn, END);

        repeats.expect(turn);

        assertThat(repeats.end(turn)).contains(END);
    }

    private EventId event(String body) {
        return repeats.eventOf(ACCOUNT, ASSISTANT, message(body), Optional.empty());
    }

    private static TurnId turn(EventId event) {
        return new TurnId(event.toString());
    }

    private static SendRequest message(String body) {
        return new SendRequest("user_id:a", body, Optional.of(new SessionId("demo")), Mode.CHAT, Optional.empty());
    }
}
