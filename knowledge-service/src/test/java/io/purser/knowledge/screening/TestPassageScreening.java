package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.event.ChunksScreened;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Screens by the words that {@link TestGuardrails} knows: at once, or after the time when it has no answer for some of the texts. */
public final class TestPassageScreening implements PassageScreening {

    private final List<Text> asked = new CopyOnWriteArrayList<>();
    private volatile String unanswered = "nothing";

    /** Of texts that say this nothing is said from now on; of all with an empty text. */
    public void doesNotAnswer(String words) {
        unanswered = words;
    }

    /** All that it was asked for so far. */
    public List<String> asked() {
        return asked.stream().map(Text::text).toList();
    }

    @Override
    public Uni<Map<String, Screened>> of(Unscreened unscreened, Duration time) {
        asked.addAll(unscreened.texts());
        var answered = unscreened.of(unscreened.texts().stream()
                .filter(text -> !text.text().contains(unanswered))
                .toList());
        var answers = Uni.createFrom().item(() -> answers(answered));
        return answered.equals(unscreened)
                ? answers
                : answers.onItem().delayIt().by(time);
    }

    private static Map<String, Screened> answers(Unscreened unscreened) {
        return unscreened.events(Instant.now()).stream()
                .flatMap(event -> TestGuardrails.answer(event).chunks().stream())
                .collect(Collectors.toMap(ChunksScreened.Screened::digest, Screened::of));
    }
}
