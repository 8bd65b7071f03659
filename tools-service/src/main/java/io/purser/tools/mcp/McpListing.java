package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolResult;
import io.purser.contract.rest.ApiException;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.tools.credential.Credential;
import io.purser.tools.credential.Entries;
import io.purser.tools.mcp.Exchange.End;
import io.purser.tools.mcp.Opening.Opened;
import io.purser.tools.source.Choice;
import io.purser.tools.source.Names;
import io.purser.tools.source.Note;
import io.purser.tools.source.Offered;
import io.purser.tools.source.Offers;
import io.purser.tools.source.Origin;
import io.purser.tools.source.Skipped;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists the tools of an MCP server, page by page. */
@ApplicationScoped
public class McpListing {

    private static final String MCP = "MCP";
    private static final int PAGES = 50;
    private static final int LONGEST_NAME = 200;
    private static final int URL_FAULT = 99005;
    private static final EgressLimits FAREWELL = new EgressLimits(Duration.ofSeconds(1), 10_000, 0);

    private final Entries entries;
    private final EgressGate gate;
    private final Clock clock = Clock.systemUTC();

    McpListing(Entries entries, EgressGate gate) {
        this.entries = entries;
        this.gate = gate;
    }

    /**
     * Fails with a 400 that says why when the server does not tell its tools.
     *
     * @param time for all pages
     * @param bytes of one page
     */
    public Uni<Offers> of(String url, Optional<Credential> credential, Choice choice, Duration time, long bytes) {
        Instant end = clock.instant().plus(time);
        Supplier<EgressLimits> limits = () -> new EgressLimits(left(end), bytes, 0);
        var exchange = new Exchange(
                url,
                request -> credential
                        .map(known -> entries.send(known, request, gate::send))
                        .orElseGet(() -> gate.send(request)),
                Map.of());
        return Opening.of(exchange, limits).chain(opened -> switch (opened) {
            case Opened.Ready(Session session) ->
                pages(exchange, session, limits, "", 1, new ArrayList<>())
                        .onTermination()
                        .call(() -> farewell(exchange, session))
                        .map(tools -> offers(url, tools, choice));
            case Opened.Refused(End why) -> Uni.createFrom().failure(refusal(why));
        });
    }

    private Duration left(Instant end) {
        long millis = Duration.between(clock.instant(), end).toMillis();
        return Duration.ofMillis(Math.max(1, millis));
    }

    private static Uni<Void> farewell(Exchange exchange, Session session) {
        return session.id().isEmpty()
                ? Uni.createFrom().voidItem()
                : exchange.end(session, FAREWELL).onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<List<JsonNode>> pages(
            Exchange exchange,
            Session session,
            Supplier<EgressLimits> limits,
            String cursor,
            int page,
            List<JsonNode> before) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        if (!cursor.isEmpty()) {
            params.put("cursor", cursor);
        }
        return exchange.ask("tools/list", params, session, limits.get()).chain(end -> switch (end) {
            case End.Result(JsonNode result, EgressOutcome.Answered _) -> {
                if (!result.path("tools").isArray()) {
                    yield Uni.createFrom().failure(refusal(new End.Junk(end.outcome())));
                }
                result.path("tools").forEach(before::add);
                String next = result.path("nextCursor").asText("");
                yield next.isEmpty() || next.equals("null") || page >= PAGES
                        ? Uni.createFrom().item(before)
                        : pages(exchange, session, limits, next, page + 1, before);
            }
            case End _ -> Uni.createFrom().failure(refusal(end));
        });
    }

    private static Offers offers(String url, List<JsonNode> tools, Choice choice) {
        var all = new ArrayList<String>();
        var offered = new ArrayList<Offered>();
        var skipped = new ArrayList<Skipped>();
        var seen = new HashSet<String>();
        for (var tool : tools) {
            String name = tool.path("name").asText();
            all.add(name);
            if (!choice.takes(List.of(name, Names.plain(name)))) {
                continue;
            }
            if (name.isBlank() || name.length() > LONGEST_NAME || !seen.add(name)) {
                skipped.add(new Skipped(name, "its name is empty, too long, or another tool's"));
            } else if (offered.size() >= choice.most()) {
                skipped.add(new Skipped(
                        name, "an import makes at most %d tools: name others in operations".formatted(choice.most())));
            } else {
                offered.add(offered(url, name, tool));
            }
        }
        return new Offers(new Origin("mcp", "url", url), all, offered, skipped, List.<Note>of(), List.of());
    }

    private static Offered offered(String url, String name, JsonNode tool) {
        var hints = tool.path("annotations");
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("url", url).put("tool", name);
        var schema = tool.path("inputSchema");
        meta.set(
                "input_schema",
                schema.isObject()
                        ? schema
                        : JsonNodeFactory.instance.objectNode().put("type", "object"));
        meta.put("read_only", hints.path("readOnlyHint").asBoolean());
        meta.put(
                "idempotent",
                hints.path("idempotentHint").asBoolean()
                        || hints.path("readOnlyHint").asBoolean());
        String description = tool.path("description").asText().strip();
        String title = tool.path("title").asText(hints.path("title").asText()).strip();
        return new Offered(
                name, List.of(), MCP, Names.plain(name), description.isEmpty() ? title : description, false, meta);
    }

    private static ApiException refusal(End end) {
        return switch (Results.of(end)) {
            case ToolResult.Refused(int status, String why) ->
                ApiException.invalid("mcp_url answered %d: %s".formatted(status, why));
            case ToolResult.Restricted(String why) -> ApiException.of(400, URL_FAULT, "mcp_url: " + why);
            case ToolResult.Unreachable(String why) -> ApiException.invalid("mcp_url: " + why);
            case ToolResult.TimedOut _ -> ApiException.invalid("mcp_url gave no whole answer in time");
            case ToolResult.TooLarge(long limit) ->
                ApiException.invalid("mcp_url gave an answer of more than %d bytes".formatted(limit));
            case ToolResult _ -> ApiException.invalid("mcp_url gave an answer that is none of MCP");
        };
    }
}
