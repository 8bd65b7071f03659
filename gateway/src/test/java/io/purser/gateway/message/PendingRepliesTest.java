package io.purser.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.TurnId;
import io.purser.contract.rest.ApiException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PendingRepliesTest {

    private static final TurnId TURN = new TurnId("0190a0a0-0000-7000-8000-000000000001");
    private static final SendResponse END = new SendResponse("Success", false, false, "demo", "AC1", "Hi", null);

    private final PendingReplies pending = new PendingReplies(2);

    @Test
    void everybodyWhoWaitsForATurnIsTold() {
        var first = pending.await(TURN);
        var second = pending.await(TURN);

        pending.end(TURN, END);

        assertThat(first).isCompletedWithValue(END);
        assertThat(second).isCompletedWithValue(END);
        assertThat(pending.size()).isZero();
    }

    @Test
    void otherTurnsGoOnWaiting() {
        var other = pending.await(new TurnId("other"));

        pending.end(TURN, END);

        assertThat(other).isNotDone();
    }

    @Test
    void firstEndHolds() {
        var wait = pending.await(TURN);
        pending.end(TURN, END);

        pending.end(TURN, new SendResponse("Failed", false, false, "demo", "AC1", null, "late"));

        assertThat(wait).isCompletedWithValue(END);
    }

    @Test
    void whoLeavesIsForgottenAndTheOthersStay() {
        var gone = pending.await(TURN);
        var staying = pending.await(TURN);

        gone.cancel(false);
        pending.end(TURN, END);

        assertThat(staying).isCompletedWithValue(END);
        assertThat(pending.size()).isZero();
    }

    @Test
    void lastWhoLeavesLeavesNothing() {
        pending.await(TURN).cancel(false);

        assertThat(pending.size()).isZero();
    }

    @Test
    void tooManyAreAskedToComeAgain() {
        var _ = pending.await(TURN);
        var _ = pending.await(TURN);

        assertThatThrownBy(() -> pending.await(TURN)).isInstanceOfSatisfying(ApiException.class, e -> assertThat(
                        e.getResponse().getStatus())
                .isEqualTo(429));
    }

    @Test
    void placeIsFreeAgainAfterEachEnd() {
        for (int i = 0; i < 10; i++) {
            var _ = pending.await(TURN);
            pending.await(TURN).completeExceptionally(new IllegalStateException());
            pending.end(TURN, END);
        }

        assertThat(pending.await(TURN)).isNotDone();
    }

    @Test
    void nothingIsLostWhenManyComeAndEndAtOnce() {
        var many = new PendingReplies(20_000);
        var waits = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(i -> many.await(new TurnId("turn-" + i % 500)))
                .toList();

        IntStream.range(0, 500).parallel().forEach(i -> many.end(new TurnId("turn-" + i), END));

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isCompletedWithValue(END));
        assertThat(many.size()).isZero();
    }
}
