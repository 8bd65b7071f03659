package io.purser.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Queue<Claim> waiting = new ArrayDeque<>();
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    @Test
    void worksUntilNothingIsLeft() {
        var lane = lane(1);
        arrive(3);

        lane.wake();
        begun.get(0).complete(null);
        begun.get(1).complete(null);
        begun.get(2).complete(null);

        assertThat(begun).hasSize(3);
        assertThat(waiting).isEmpty();
    }

    @Test
    void noMoreAtATimeThanItHasHands() {
        var lane = lane(2);
        arrive(3);

        lane.wake();
        lane.wake();
        lane.wake();

        assertThat(begun).hasSize(2);
    }

    @Test
    void whatArrivesWhileAllAreBusyIsDoneAfterwards() {
        var lane = lane(1);
        arrive(1);
        lane.wake();
        arrive(1);
        lane.wake();

        begun.getFirst().complete(null);

        assertThat(begun).hasSize(2);
    }

    @Test
    void handIsFreeAgainWhenNoClaimCouldBeHad() {
        var answers = new ArrayDeque<Uni<Optional<Claim>>>(List.of(
                Uni.createFrom().failure(new IllegalStateException("no database")),
                Uni.createFrom().item(Optional.of(claim())),
                Uni.createFrom().item(Optional.empty())));
        var lane = new Lane(1, answers::remove, this::work);

        lane.wake();
        assertThat(begun).isEmpty();

        lane.wake();
        assertThat(begun).hasSize(1);
    }

    private Lane lane(int hands) {
        return new Lane(hands, () -> Uni.createFrom().item(Optional.ofNullable(waiting.poll())), this::work);
    }

    private void arrive(int claims) {
        for (int i = 0; i < claims; i++) {
            waiting.add(claim());
        }
    }

    private Uni<Void> work(Claim claim) {
        var work = new CompletableFuture<Void>();
        begun.add(work);
        return Uni.createFrom().completionStage(work);
    }

    private static Claim claim() {
        return new Claim(UUID.randomUUID(), KnowledgeId.create(), new AccountId("AC1"), "Text", "Name", "{}", 1, 1);
    }
}
