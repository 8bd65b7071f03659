package io.purser.tools.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.tools.source.Authorization;
import io.purser.tools.source.Note;
import io.purser.tools.source.Skipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param tools made or changed; on a dry run as they would be
 * @param updated the ids of those that were there before
 * @param gone tools of the same source whose operations it does not have any more; they are left as they are
 */
record ImportView(
        List<Object> tools,
        List<String> updated,
        List<Gone> gone,
        List<Skipped> skipped,
        List<Note> notes,
        List<Authorization> authorization) {

    /** A tool whose operation is gone. */
    record Gone(String id, String name, @Nullable String operation) {}

    /** A tool that would be made, or changed when it has an id. */
    record Draft(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
            String name,
            String description,
            String type,
            boolean enabled,
            @JsonProperty("requires_auth") boolean requiresAuth,
            JsonNode meta) {

        static Draft of(@Nullable String id, Definition definition) {
            return new Draft(
                    id,
                    definition.name(),
                    definition.description(),
                    definition.type(),
                    definition.enabled(),
                    definition.requiresAuth(),
                    definition.meta());
        }
    }
}
