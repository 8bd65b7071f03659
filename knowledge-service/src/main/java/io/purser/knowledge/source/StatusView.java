package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a source is, as the wire contract shows it; {@code error} is an extension: why it failed. */
@JsonNaming(SnakeCaseStrategy.class)
record StatusView(
        String status, @Nullable String lastStatus, String accountSid, Instant dateUpdated, @Nullable String error) {

    static StatusView of(Source source) {
        var last = source.lastStatus();
        return new StatusView(
                source.status().name(),
                last == null ? null : last.name(),
                source.account().value(),
                source.updated(),
                source.error());
    }
}
