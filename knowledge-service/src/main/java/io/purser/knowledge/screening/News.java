package io.purser.knowledge.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells those who wait that answers have come. */
@ApplicationScoped
class News {

    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    /** Done with the first news after this call; who cancels it cancels nobody else's. */
    CompletionStage<Void> next() {
        return next.copy();
    }

    void tell() {
        renewed().complete(null);
    }

    private synchronized CompletableFuture<Void> renewed() {
        var before = next;
        next = new CompletableFuture<>();
        return before;
    }
}
