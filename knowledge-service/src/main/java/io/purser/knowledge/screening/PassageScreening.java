package io.purser.knowledge.screening;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;

/** Says what may be shown of texts for which somebody waits. */
@FunctionalInterface
public interface PassageScreening {

    /**
     * What became of the texts, by their digests, as far as it is known within the time. Of the others nothing may be shown. Never
     * fails.
     */
    Uni<Map<String, Screened>> of(Unscreened unscreened, Duration time);
}
