package io.purser.guardrails.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.verdict.VerdictRecord;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<ConversationEvent> log = new ArrayList<>();
    private final List<VerdictRecord> store = new ArrayList<>();
    private boolean storeIsAway;
    private Uni<List<Finding>> later = Uni.createFrom().item(List.of());

    @Test
    void answerGoesOnTheLogAndItsVerdictIntoTheStore() {
        await(answer().take());

        assertThat(log).hasSize(1);
        assertThat(store).singleElement().satisfies(kept -> {
            assertThat(kept.event()).isEqualTo(log.getFirst().header().cause());
            assertThat(kept.verdict().micros()).isEqualTo(7);
        });
    }

    @Test
    void customerIsAnsweredOnceWhileTheStoreIsAway() {
        var answer = answer();
        storeIsAway = true;

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> await(answer.take()));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> await(answer.take()));
        storeIsAway = false;
        await(answer.take());

        assertThat(log).hasSize(1);
        assertThat(store).hasSize(1);
    }

    @Test
    void answerDoesNotWaitForWhatIsOnlyMeasured() {
        var finding = new Finding("slow", "1", 0.3, 0.5, false, List.of(), "");
        var measured = new CompletableFuture<List<Finding>>();
        later = Uni.createFrom().completionStage(measured);

        var done = answer().take().subscribeAsCompletionStage();

        assertThat(log).hasSize(1);
        assertThat(store).isEmpty();
        measured.complete(List.of(finding));
        assertThat(done).isCompleted();
        assertThat(store)
                .singleElement()
                .satisfies(kept -> assertThat(kept.verdict().findings()).containsExactly(finding));
    }

    private Answer answer() {
        var message = Talk.message("hello");
        var accepted = new MessageAccepted(
                message.header().answer(Instant.now()), message.message(), new Verdict(Decision.ALLOW, List.of(), 7));
        return Answer.to(message, new Answered(accepted, later), this::append, this::keep);
    }

    private Uni<Void> append(ConversationEvent event) {
        log.add(event);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(VerdictRecord verdict) {
        if (storeIsAway) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        store.add(verdict);
        return Uni.createFrom().voidItem();
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
