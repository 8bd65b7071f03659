package io.purser.knowledge.source;

import io.purser.contract.id.AccountId;
import io.purser.security.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Defines, changes and removes sources: in the database first, done when the catalog says the same. */
@ApplicationScoped
class Library {

    private final Sources sources;
    private final Announcements announcements;
    private final Event<ContentArrived> arrivals;
    private final Starts starts;

    Library(Sources sources, Announcements announcements, Event<ContentArrived> arrivals, Starts starts) {
        this.starts = starts;
        this.sources = sources;
        this.announcements = announcements;
        this.arrivals = arrivals;
    }

    Uni<Source> define(AccountId account, NewSource source, Limits limits) {
        return (source.type() == SourceType.Web
                        ? starts.requireOpen(source.fill())
                        : Uni.createFrom().voidItem())
                .chain(() -> sources.add(account, source, limits))
                .call(added -> announcements.announceNew(added.id()))
                .invoke(added -> arrivals.fire(new ContentArrived()));
    }

    Uni<Source> change(AccountId account, String id, SourceChange change) {
        return change.fill()
                .filter(fill -> fill.details().has("source"))
                .map(starts::requireOpen)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> sources.change(account, id, change))
                .call(changed -> announcements.announce(changed.id()))
                .invoke(changed -> arrivals.fire(new ContentArrived()));
    }

    /** It is read again now; what was searchable stays so until that is done. */
    Uni<Source> refresh(AccountId account, String id, Limits limits, Refresh refresh) {
        return sources.refresh(account, id, limits, refresh)
                .call(source -> announcements.announce(source.id()))
                .invoke(source -> arrivals.fire(new ContentArrived()));
    }

    Uni<Void> remove(AccountId account, String id) {
        return sources.remove(account, id).chain(removed -> announcements.announce(removed.id()));
    }
}
