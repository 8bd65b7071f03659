package io.purser.knowledge.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.knowledge.store.StoredPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of a web site as it is shown. */
@JsonNaming(SnakeCaseStrategy.class)
record PageView(
        @JsonIgnore String key,
        String address,
        String state,
        @Nullable String reason,
        @Nullable String target,
        int depth,
        @Nullable String title,
        List<String> flags,
        @Nullable Instant dateFetched) {

    static PageView of(StoredPage page) {
        return new PageView(
                String.valueOf(page.number()),
                page.address(),
                page.state(),
                page.reason(),
                page.target(),
                page.depth(),
                page.title(),
                page.signs(),
                page.fetched());
    }
}
