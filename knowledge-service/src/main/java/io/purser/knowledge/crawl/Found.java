package io.purser.knowledge.crawl;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * An address whose turn it is.
 *
 * @param hops redirects that led to it
 * @param tries this one included; several when the service died over it
 * @param alike how many of its pattern were read already
 */
record Found(String address, int depth, int hops, @Nullable String pattern, int tries, long alike) {

    static Found of(Row row) {
        return new Found(
                row.getString("address"),
                row.getInteger("depth"),
                row.getInteger("hops"),
                row.getString("pattern"),
                row.getInteger("tries"),
                row.getLong("alike"));
    }
}
