package io.purser.tools.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.purser.tools.policy.PolicyView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as clients see it.
 *
 * @param meta JSON as it is stored
 * @param policies only of a tool that is asked for alone
 */
record ToolView(
        String id,
        @JsonProperty("account_sid") String accountSid,
        String name,
        String description,
        String type,
        boolean enabled,
        @JsonProperty("requires_auth") boolean requiresAuth,
        @JsonRawValue String meta,
        String url,
        @JsonProperty("date_created") Instant dateCreated,
        @JsonProperty("date_updated") Instant dateUpdated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PolicyView> policies) {

    /** @param base the address under which the client reaches this service, with a slash at its end */
    static ToolView of(ToolRow row, String base) {
        return new ToolView(
                row.id,
                row.account,
                row.name,
                row.description,
                row.type,
                row.enabled,
                row.requiresAuth,
                row.meta.toString(),
                base + "v1/Tools/" + row.id,
                row.created,
                row.updated,
                null);
    }

    ToolView withPolicies(List<PolicyView> attached) {
        return new ToolView(
                id,
                accountSid,
                name,
                description,
                type,
                enabled,
                requiresAuth,
                meta,
                url,
                dateCreated,
                dateUpdated,
                List.copyOf(attached));
    }
}
