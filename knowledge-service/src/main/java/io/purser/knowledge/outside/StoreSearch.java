package io.purser.knowledge.outside;

import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Searches the stores of several sources, side by side. One that fails or is slow costs nothing but its own passages.
 */
@ApplicationScoped
public class StoreSearch {

    private static final Logger LOG = Logger.getLogger(StoreSearch.class);

    private final Connections connections;
    private final Stores stores;
    private final Shapes shapes;
    private final Embeddings embeddings;
    private final Showing showing;
    private final StoresConfig config;

    StoreSearch(
            Connections connections,
            Stores stores,
            Shapes shapes,
            Embeddings embeddings,
            Showing showing,
            StoresConfig config) {
        this.connections = connections;
        this.stores = stores;
        this.shapes = shapes;
        this.embeddings = embeddings;
        this.showing = showing;
        this.config = config;
    }

    /** Never fails, and takes no longer than that. An answer for each source, in their order. */
    public Uni<List<StoreAnswer>> search(StoreQuestion question, Duration time) {
        if (question.sources().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var patience = time.compareTo(config.patience()) < 0 ? time : config.patience();
        var vectors = new Vectorized(question.texts());
        return Uni.join()
                .all(question.sources().stream()
                        .map(source -> answered(source, question, vectors, patience))
                        .toList())
                .andFailFast();
    }

    private Uni<StoreAnswer> answered(
            KnowledgeId source, StoreQuestion question, Vectorized vectors, Duration patience) {
        long begun = System.nanoTime();
        return connections
                .of(question.account(), source)
                .chain(connection -> found(connection, question, vectors))
                .ifNoItem()
                .after(atLeastAMoment(patience))
                .failWith(() -> new StoreFailed("The store gave no answer within %d ms".formatted(patience.toMillis())))
                .chain(found -> shown(found, patience.minusNanos(System.nanoTime() - begun)))
                .onFailure()
                .recoverWithItem(failure -> failed(source, failure));
    }

    private Uni<StoreAnswer> shown(Candidates found, Duration left) {
        var time = left.compareTo(config.screening()) < 0 ? left : config.screening();
        return showing.of(found, time).map(StoreAnswer.class::cast);
    }

    private static Duration atLeastAMoment(Duration time) {
        return time.isPositive() ? time : Duration.ofMillis(1);
    }

    private Uni<Candidates> found(Connection connection, StoreQuestion question, Vectorized vectors) {
        var store = stores.of(connection);
        var space = EmbeddingSpace.of(connection);
        return Uni.combine()
                .all()
                .unis(shapes.of(connection, store), vectors.in(space))
                .asTuple()
                .invoke(both -> Dimensions.requireSame(both.getItem1(), both.getItem2(), connection))
                .chain(both -> store.nearest(both.getItem1(), both.getItem2(), wanted(question)))
                .onFailure()
                .invoke(failure -> shapes.forget(connection))
                .map(neighbours -> new Candidates(connection, near(neighbours, connection, question), question.top()));
    }

    /** Some of those that are found may be for others, so more are asked for. */
    private int wanted(StoreQuestion question) {
        return question.isForAll() ? most(question) : Math.max(most(question), config.lookedAt());
    }

    private int most(StoreQuestion question) {
        return question.top() + config.inReserve();
    }

    private List<Near> near(List<Neighbour> neighbours, Connection connection, StoreQuestion question) {
        var reading = new Reading(connection);
        double least = connection.details().path("least_score").asDouble(0);
        return IntStream.range(0, neighbours.size())
                .filter(rank -> neighbours.get(rank).nearness() >= least)
                .boxed()
                .flatMap(rank -> reading
                        .chunk(neighbours.get(rank), rank)
                        .map(chunk -> new Near(chunk, neighbours.get(rank).nearness()))
                        .stream())
                .filter(near -> question.mayBeShown(near.chunk().labels()))
                .limit(most(question))
                .toList();
    }

    private static StoreAnswer failed(KnowledgeId source, Throwable failure) {
        String why = StoreFailed.why(failure);
        LOG.warnf("A vector store was not searched: source=%s. %s", source, why);
        return new StoreAnswer.Failed(source, why);
    }

    /** A question's vectors, each made once in a search. */
    private final class Vectorized {

        private final Map<EmbeddingSpace, Uni<float[]>> made = new ConcurrentHashMap<>();
        private final List<String> texts;

        Vectorized(List<String> texts) {
            this.texts = List.copyOf(texts);
        }

        Uni<float[]> in(EmbeddingSpace space) {
            return made.computeIfAbsent(
                    space, missing -> embeddings.of(missing, texts).memoize().indefinitely());
        }
    }
}
