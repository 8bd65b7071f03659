package io.purser.guardrails.gone;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is kept for assistants goes when the catalog says that these were removed, and not because it lacks them: a catalog that is
 * built anew has everything again, and nothing is lost. Each replica does it, and again at each start.
 */
@ApplicationScoped
class RemovedAssistants {

    private static final Logger LOG = Logger.getLogger(RemovedAssistants.class);
    private static final String PREFIX = "aia_asst_";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 10;

    private final List<Kept> kept;

    RemovedAssistants(@All List<Kept> kept) {
        this.kept = kept;
    }

    void changed(@Observes CatalogChange change) {
        if (change.entry().isEmpty() && change.subject().startsWith(PREFIX)) {
            kept.forEach(one -> forget(one, change.account(), new AssistantId(change.subject())));
        }
    }

    private static void forget(Kept kept, AccountId account, AssistantId assistant) {
        kept.forget(account, assistant)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "What was kept for assistant=%s stays until the next start: %s",
                                assistant, failure.getClass().getName()));
    }
}
