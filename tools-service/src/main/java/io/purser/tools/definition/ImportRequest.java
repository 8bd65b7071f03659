package io.purser.tools.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.security.Limits;
import io.purser.security.egress.EgressGate;
import io.purser.tools.policy.PolicyRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client sends to make tools of a document, or of a server's tools. It names one source. */
record ImportRequest(
        @Nullable JsonNode openapi,
        @JsonProperty("openapi_url") @Nullable String openapiUrl,
        @JsonProperty("mcp_url") @Nullable String mcpUrl,
        @JsonProperty("server_url") @Nullable String serverUrl,
        @Nullable List<@Nullable String> operations,
        @JsonProperty("name_prefix") @Nullable String namePrefix,
        @Nullable PolicyRequest policy,
        @JsonProperty("dry_run") @Nullable Boolean dryRun) {

    private static final int UNUSABLE_URL = 99005;
    private static final int LONGEST_URL = 1_000;
    private static final int ROOM_FOR_NAMES = 8;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_-]*");

    ImportRequest {
        openapi = openapi == null || openapi.isNull() ? null : openapi;
    }

    /** @throws ApiException 400 */
    static ImportRequest read(byte[] body, Limits limits) {
        var request = Body.read(body, ImportRequest.class);
        request.check(limits);
        return request;
    }

    boolean isDry() {
        return Boolean.TRUE.equals(dryRun);
    }

    String prefix() {
        return namePrefix == null ? "" : namePrefix;
    }

    List<String> names() {
        return operations == null
                ? List.of()
                : operations.stream().filter(Objects::nonNull).toList();
    }

    private void check(Limits limits) {
        if (Stream.of(openapi, openapiUrl, mcpUrl).filter(Objects::nonNull).count() != 1) {
            throw ApiException.invalid("One of openapi, openapi_url and mcp_url is required, and only one");
        }
        if (openapi != null && !openapi.isObject() && !openapi.isTextual()) {
            throw ApiException.invalid("openapi must be an OpenAPI document, as an object or as text");
        }
        if (mcpUrl != null && serverUrl != null) {
            throw ApiException.invalid("server_url goes with OpenAPI documents only");
        }
        checkUrl("openapi_url", openapiUrl);
        checkUrl("mcp_url", mcpUrl);
        checkUrl("server_url", serverUrl);
        if (!PREFIX.matcher(prefix()).matches() || prefix().length() > 64 - ROOM_FOR_NAMES) {
            throw ApiException.invalid("name_prefix must have at most %d characters: letters, digits, _ and -"
                    .formatted(64 - ROOM_FOR_NAMES));
        }
        Limits.within("name_characters", prefix().length() + (long) ROOM_FOR_NAMES, limits.nameCharacters());
    }

    private static void checkUrl(String field, @Nullable String url) {
        if (url == null) {
            return;
        }
        if (url.length() > LONGEST_URL) {
            throw ApiException.invalid("%s must have at most %d characters".formatted(field, LONGEST_URL));
        }
        EgressGate.fault(url).ifPresent(why -> {
            throw ApiException.of(400, UNUSABLE_URL, "%s cannot be called: %s".formatted(field, why));
        });
    }

    /** Without the document, and without secrets. */
    @Override
    public String toString() {
        return "ImportRequest[]";
    }
}
