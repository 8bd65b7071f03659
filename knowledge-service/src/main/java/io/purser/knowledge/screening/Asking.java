package io.purser.knowledge.screening;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One wait for answers: what was done so far. For one course of things, whichever threads it runs on. */
final class Asking {

    private final Unscreened unscreened;
    private final Supplier<CompletionStage<Void>> listen;
    private final long began = System.nanoTime();
    private CompletionStage<Void> news;
    private @Nullable Long asked;
    private boolean told;

    Asking(Unscreened unscreened, Supplier<CompletionStage<Void>> listen) {
        this.unscreened = unscreened;
        this.listen = listen;
        this.news = listen.get();
    }

    Unscreened unscreened() {
        return unscreened;
    }

    /** What comes from now on is news; what came before is there to be looked at. */
    void listenAnew() {
        news = listen.get();
    }

    CompletionStage<Void> news() {
        return news;
    }

    boolean isToBeAsked(Duration againAfter) {
        return asked == null || System.nanoTime() - asked >= againAfter.toNanos();
    }

    void asked() {
        asked = System.nanoTime();
    }

    /** Once. */
    boolean isToBeTold(Duration after) {
        return !told && lasts(after);
    }

    void told() {
        told = true;
    }

    boolean wasTold() {
        return told;
    }

    boolean lasts(Duration time) {
        return System.nanoTime() - began >= time.toNanos();
    }

    boolean lacksAny(Map<String, Screened> answers) {
        return !answers.keySet().containsAll(unscreened.digests());
    }
}
