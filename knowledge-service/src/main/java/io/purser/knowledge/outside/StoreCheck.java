package io.purser.knowledge.outside;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks whether a store can be searched: it is there, lets in, has vectors of the model's size, and texts beside them.
 */
@ApplicationScoped
class StoreCheck {

    private static final List<String> PROBE = List.of("How can I help you?");
    private static final int SAMPLE = 3;
    private static final int SHOWN = 20;

    private final Connections connections;
    private final Stores stores;
    private final Shapes shapes;
    private final Embeddings embeddings;

    StoreCheck(Connections connections, Stores stores, Shapes shapes, Embeddings embeddings) {
        this.connections = connections;
        this.stores = stores;
        this.shapes = shapes;
        this.embeddings = embeddings;
    }

    /** Fails with {@link StoreFailed} when it cannot be. */
    Uni<Shape> of(AccountId account, KnowledgeId source) {
        return connections.of(account, source).chain(this::checked);
    }

    private Uni<Shape> checked(Connection connection) {
        var store = stores.of(connection);
        return shapes.fresh(connection, store).call(shape -> embeddings
                .of(EmbeddingSpace.of(connection), PROBE)
                .invoke(vector -> Dimensions.requireSame(shape, vector, connection))
                .chain(vector -> store.nearest(shape, vector, SAMPLE))
                .invoke(sample -> requireText(sample, connection)));
    }

    private static void requireText(List<Neighbour> sample, Connection connection) {
        var reading = new Reading(connection);
        if (!sample.isEmpty()
                && sample.stream().allMatch(found -> reading.chunk(found, 0).isEmpty())) {
            var names = new TreeSet<String>();
            sample.forEach(found -> found.fields().fieldNames().forEachRemaining(names::add));
            throw new StoreFailed("No text was found in its records: name its field in text_field. They have: %s"
                    .formatted(String.join(", ", names.stream().limit(SHOWN).toList())));
        }
    }
}
