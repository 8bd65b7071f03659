package io.purser.tools.definition;

import io.purser.contract.rest.ApiException;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.purser.tools.mcp.McpListing;
import io.purser.tools.openapi.OpenApi;
import io.purser.tools.policy.PolicyRequest;
import io.purser.tools.source.Choice;
import io.purser.tools.source.Offers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a request for an import names. */
@ApplicationScoped
class ReadSources {

    private static final int UNUSABLE_URL = 99005;
    private static final int REDIRECTS = 3;

    private final EgressGate gate;
    private final McpListing servers;
    private final ImportConfig config;

    ReadSources(EgressGate gate, McpListing servers, ImportConfig config) {
        this.gate = gate;
        this.servers = servers;
        this.config = config;
    }

    /** The offers, still to be worked out: that takes time. */
    Uni<Supplier<Offers>> of(ImportRequest request) {
        var url = request.openapiUrl();
        var openapi = request.openapi();
        if (url != null) {
            return fetched(url).map(text -> () -> read(text, url, request));
        }
        if (openapi == null) {
            return listed(String.valueOf(request.mcpUrl()), request);
        }
        Supplier<Offers> offers =
                () -> read(openapi.isTextual() ? openapi.asText() : openapi.toString(), null, request);
        return Uni.createFrom().item(() -> offers);
    }

    private Uni<Supplier<Offers>> listed(String url, ImportRequest request) {
        return servers.of(
                        url,
                        Optional.ofNullable(request.policy()).flatMap(PolicyRequest::credential),
                        new Choice(request.names(), config.toolsAtOnce()),
                        config.timeLimit(),
                        config.documentLimit().asLongValue())
                .map(offers -> () -> offers);
    }

    private Offers read(String text, @Nullable String readFrom, ImportRequest request) {
        long limit = config.documentLimit().asLongValue();
        if (text.length() > limit) {
            throw tooLarge(limit);
        }
        return OpenApi.read(text, readFrom, request.serverUrl(), new Choice(request.names(), config.toolsAtOnce()));
    }

    private Uni<String> fetched(String url) {
        var limits = new EgressLimits(config.timeLimit(), config.documentLimit().asLongValue(), REDIRECTS);
        var headers =
                Map.of("Accept", "application/json, application/yaml, text/yaml, */*;q=0.5", "User-Agent", "Purser");
        return gate.send(EgressRequest.get(url, headers, limits)).map(ReadSources::text);
    }

    private static String text(EgressOutcome outcome) {
        return switch (outcome) {
            case EgressOutcome.Answered answer when answer.status() == 200 -> answer.text();
            case EgressOutcome.Answered answer ->
                throw ApiException.invalid("openapi_url answered %d".formatted(answer.status()));
            case EgressOutcome.Refused(var why) -> throw ApiException.of(400, UNUSABLE_URL, "openapi_url: " + why);
            case EgressOutcome.Unreachable(var why) -> throw ApiException.invalid("openapi_url: " + why);
            case EgressOutcome.Broken(var why) -> throw ApiException.invalid("openapi_url: " + why);
            case EgressOutcome.TimedOut(var after) ->
                throw ApiException.invalid("openapi_url gave no whole answer in %d s".formatted(after.toSeconds()));
            case EgressOutcome.TooLarge(var status, var limit) -> throw tooLarge(limit);
        };
    }

    private static ApiException tooLarge(long limit) {
        return ApiException.invalid("The OpenAPI document must have at most %d bytes".formatted(limit));
    }
}
