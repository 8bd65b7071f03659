package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.purser.guardrails.verdict.VerdictStore;
import io.purser.security.SealedPlaceholders;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Reads what is to be screened, and writes what came of it. */
@ApplicationScoped
class Answering {

    private final ConversationLog log;
    private final VerdictStore store;
    private final Screening screening;

    Answering(
            ConversationLog log,
            VerdictStore store,
            PolicyGates gates,
            Replacements texts,
            SealedPlaceholders sealing) {
        this.log = log;
        this.store = store;
        screening = new Screening(gates, Words.usual(texts), new MessageRedaction(sealing), Clock.systemUTC());
    }

    void start(@Observes StartupEvent event, LogReader reader) {
        reader.read(Screening.INTERESTS, this::on);
    }

    /** Screens within the session's order, so that the parts of a reply are answered in theirs. */
    private Uni<Deed> on(ConversationEvent event) {
        return screening.answer(event).map(answered -> Answer.to(event, answered, log::append, store::add));
    }
}
