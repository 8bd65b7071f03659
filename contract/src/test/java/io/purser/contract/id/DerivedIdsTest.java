package io.purser.contract.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An id that is derived from its cause makes the same work, done twice, one event. */
class DerivedIdsTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123Z");

    @Test
    void sameWorkGivesSameId() {
        var cause = EventId.create();

        assertThat(cause.then("call", 1)).isEqualTo(cause.then("call", 1));
    }

    @Test
    void otherStepOrIndexOrCauseGivesOtherId() {
        var cause = EventId.create();

        assertThat(cause.then("call", 1))
                .isNotEqualTo(cause.then("call", 2))
                .isNotEqualTo(cause.then("answer", 1))
                .isNotEqualTo(EventId.create().then("call", 1));
    }

    @Test
    void derivedIdIsVersion5() {
        assertThat(EventId.create().then("call", 0).value().version()).isEqualTo(5);
    }

    @Test
    void messageOfDerivedEventIsVersion7OfItsTime() {
        var event = EventId.create().then("reply", 0);

        var message = MessageId.of(event, AT);

        var uuid = java.util.UUID.fromString(message.value().substring("aia_msg_".length()));
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
        assertThat(MessageId.of(event, AT)).isEqualTo(message);
    }
}
