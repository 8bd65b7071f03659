package io.purser.conversation.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.ReplyDrafted;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Folded;
import io.purser.conversation.turn.Folding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Sessions at hand: folded in memory and kept in the database, where a fold on an outdated session fails and is done again. */
@ApplicationScoped
class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final long CHARACTERS_AT_HAND = 4_000_000;
    private static final Duration AT_HAND = Duration.ofMinutes(10);

    private final Cache<String, Kept> atHand = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_AT_HAND)
            .weigher((String key, Kept kept) -> kept.weight())
            .expireAfterAccess(AT_HAND)
            .build();
    private final SessionStore store;
    private final Folding folding;
    private final int historyEntries;

    Sessions(SessionStore store, TurnConfig config) {
        this.store = store;
        this.folding = new Folding(config.midTurn());
        this.historyEntries = config.historyEntries();
    }

    /**
     * The session after the event. An event seen before changes nothing. A draft is remembered, not stored: it is on the log, and
     * its verdict, which comes next, can be folded without it.
     *
     * @param foreseen gets what the session will be, unless the event changes nothing, before it is stored; it may be wrong, when
     *     another replica has gone on with the session, and then only costs
     */
    Uni<Kept> fold(ConversationEvent event, Consumer<Kept> foreseen) {
        return find(event.header())
                .chain(before -> fold(before, event, foreseen))
                .onFailure()
                .invoke(() -> atHand.invalidate(event.header().key()));
    }

    private Uni<Kept> fold(Kept before, ConversationEvent event, Consumer<Kept> foreseen) {
        Folded folded = folding.fold(before.session(), event).citing(before.history());
        if (folded.session().equals(before.session()) && folded.entries().isEmpty()) {
            return Uni.createFrom().item(before);
        }
        if (event instanceof ReplyDrafted) {
            return atHand(event.header(), before.with(folded.session()));
        }
        Kept after = before.after(event, folded, historyEntries);
        foreseen.accept(after);
        return store.keep(event, after, folded.entries())
                .invoke(fresh -> tell(event.header(), fresh ? folded.entries() : List.of()))
                .chain(fresh -> fresh ? atHand(event.header(), after) : again(event.header()));
    }

    private static void tell(Header header, List<Entry> entries) {
        entries.forEach(entry -> {
            if (entry instanceof Entry.FromTool call && call.errorCode() != null) {
                LOG.warnf(
                        "Call failed: code=%d call=%s session=%s turn=%s",
                        call.errorCode(), call.call().id(), header.session(), call.turn());
            }
        });
    }

    private Uni<Kept> find(Header header) {
        return Optional.ofNullable(atHand.getIfPresent(header.key()))
                .map(kept -> Uni.createFrom().item(kept))
                .orElseGet(() -> again(header));
    }

    private Uni<Kept> again(Header header) {
        return store.load(header, historyEntries).chain(kept -> atHand(header, kept));
    }

    private Uni<Kept> atHand(Header header, Kept kept) {
        atHand.put(header.key(), kept);
        return Uni.createFrom().item(kept);
    }
}
