package io.purser.knowledge.crawl;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Lets requests to a host through one after the other, also those for different sources. */
@ApplicationScoped
class Pace {

    private final ConcurrentMap<String, Long> free = new ConcurrentHashMap<>();

    /** Done when the host may be asked again. */
    Uni<Void> turn(String host, Duration delay) {
        return Uni.createFrom().deferred(() -> waiting(host, delay));
    }

    private Uni<Void> waiting(String host, Duration delay) {
        long now = System.nanoTime();
        free.values().removeIf(until -> until < now);
        long mine =
                free.merge(host, now + delay.toNanos(), (until, fresh) -> until + delay.toNanos()) - delay.toNanos();
        return after(Duration.ofNanos(Math.max(0, mine - now)));
    }

    static Uni<Void> after(Duration pause) {
        var now = Uni.createFrom().voidItem();
        return pause.toMillis() < 1 ? now : now.onItem().delayIt().by(pause);
    }
}
