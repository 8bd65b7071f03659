package io.purser.knowledge.crawl;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as the searchable version has it.
 *
 * @param missing how often in a row it was not found since
 */
record Before(long version, @Nullable String etag, @Nullable String lastModified, int missing, List<String> links) {

    Before {
        links = List.copyOf(links);
    }

    static Before of(Row row) {
        return new Before(
                row.getLong("version"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getInteger("missing"),
                List.of(row.getArrayOfStrings("links")));
    }

    /** Headers by which a site may answer that nothing has changed. */
    Map<String, String> conditions() {
        var headers = new HashMap<String, String>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }
}
