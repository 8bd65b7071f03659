package io.purser.knowledge.outside;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.knowledge.chunk.Digest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shapes of stores, remembered for a while, so that a search asks a store once. */
@ApplicationScoped
class Shapes {

    private static final int MOST = 10_000;

    private final Cache<String, Shape> known;

    Shapes(StoresConfig config) {
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.remembered())
                .build();
    }

    Uni<Shape> of(Connection connection, Store store) {
        var shape = known.getIfPresent(key(connection));
        return shape == null ? fresh(connection, store) : Uni.createFrom().item(shape);
    }

    Uni<Shape> fresh(Connection connection, Store store) {
        return store.shape().invoke(shape -> known.put(key(connection), shape));
    }

    /** It may not be true any more. */
    void forget(Connection connection) {
        known.invalidate(key(connection));
    }

    /** Another secret may lead to another place. */
    private static String key(Connection connection) {
        return Digest.of(
                connection.account().value(),
                connection.source().value(),
                connection.details().toString(),
                connection.secret().orElse(""));
    }
}
