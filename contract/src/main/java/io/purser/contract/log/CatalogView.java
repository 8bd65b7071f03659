package io.purser.contract.log;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is defined, as this service has read it so far. Each replica reads the whole catalog. */
@ApplicationScoped
public class CatalogView {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConcurrentMap<CatalogKey, CatalogEntry> entries = new ConcurrentHashMap<>();
    private final CatalogReader reader;

    CatalogView(CatalogReader reader) {
        this.reader = reader;
    }

    /** What stands under the id now, when it belongs to the account and is of that type. */
    public <E extends CatalogEntry> Optional<E> find(AccountId account, String subject, Class<E> type) {
        return Optional.ofNullable(entries.get(new CatalogKey(account, subject)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** As {@link #find}; when there is nothing, the catalog is read to its present end before the answer is no. */
    public <E extends CatalogEntry> Uni<Optional<E>> findFresh(AccountId account, String subject, Class<E> type) {
        Supplier<Optional<E>> look = () -> find(account, subject, type);
        return look.get().isPresent() ? Uni.createFrom().item(look) : fresh().map(done -> look.get());
    }

    public <E extends CatalogEntry> Stream<E> all(AccountId account, Class<E> type) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Done when everything is in the view that was in the catalog at the time of the call; fails after 5 s. */
    public Uni<Void> fresh() {
        return Uni.createFrom()
                .completionStage(reader::readToEnd)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    void apply(CatalogKey key, @Nullable CatalogEntry entry) {
        if (entry == null) {
            entries.remove(key);
        } else {
            entries.put(key, entry);
        }
    }
}
