package io.purser.knowledge.screening;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Says what may be shown. */
@FunctionalInterface
public interface Screening {

    /**
     * What became of each text, by its digest, once it is kept in {@link StoredVerdicts}. It may take minutes.
     *
     * @return fails with {@link Unanswered} when nobody says it in time
     */
    Uni<Map<String, Screened>> of(Unscreened unscreened);
}
