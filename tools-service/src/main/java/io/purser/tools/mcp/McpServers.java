package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.tools.credential.Entries;
import io.purser.tools.credential.Sending;
import io.purser.tools.mcp.Exchange.End;
import io.purser.tools.mcp.Opening.Opened;
import io.purser.tools.mcp.Sessions.Held;
import io.purser.tools.mcp.Sessions.Key;
import io.purser.tools.webhook.McpTool;
import io.purser.tools.webhook.WebhookRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/** Calls tools of MCP servers. */
@ApplicationScoped
public class McpServers {

    private static final int NO_SUCH_SESSION = 404;

    private final Entries entries;
    private final EgressGate gate;
    private final Sessions sessions;

    McpServers(Entries entries, EgressGate gate, Sessions sessions) {
        this.entries = entries;
        this.gate = gate;
        this.sessions = sessions;
    }

    /**
     * How a call ended.
     *
     * @param outcome of its last request
     */
    public record Called(EgressOutcome outcome, ToolResult result) {}

    /** @param limits asked for anew for each request, as time passes */
    public Uni<Called> call(
            ToolDefined definition,
            McpTool tool,
            ObjectNode arguments,
            ToolCallRequested request,
            Supplier<EgressLimits> limits) {
        Sending sending = message -> entries.send(definition, message, gate::send);
        var params = JsonNodeFactory.instance.objectNode().put("name", tool.tool());
        params.set("arguments", arguments);
        var call = new Call(
                Key.of(definition, tool.url()),
                new Exchange(tool.url(), sending, Map.of()),
                new Exchange(tool.url(), sending, WebhookRequest.headers(request)),
                params,
                limits);
        return make(call, true).map(end -> new Called(end.outcome(), Results.of(end)));
    }

    private record Call(
            Key key, Exchange opening, Exchange calling, ObjectNode params, Supplier<EgressLimits> limits) {}

    private Uni<End> make(Call call, boolean mayBeginAnew) {
        var held = sessions.of(call.key(), call.opening(), call.limits());
        return held.opened()
                .onFailure()
                .invoke(() -> sessions.forget(call.key(), held))
                .chain(opened -> switch (opened) {
                    case Opened.Ready(Session session) -> ask(call, held, session, mayBeginAnew);
                    case Opened.Refused(End why) -> {
                        sessions.forget(call.key(), held);
                        yield Uni.createFrom().item(why);
                    }
                });
    }

    /** A server that does not know the session has done nothing: the call is made once more, in a new one. */
    private Uni<End> ask(Call call, Held held, Session session, boolean mayBeginAnew) {
        return call.calling()
                .ask("tools/call", call.params(), session, call.limits().get())
                .chain(end -> {
                    if (session.id().isEmpty() || !isGone(end)) {
                        return Uni.createFrom().item(end);
                    }
                    sessions.forget(call.key(), held);
                    return mayBeginAnew ? make(call, false) : Uni.createFrom().item(end);
                });
    }

    private static boolean isGone(End end) {
        return end instanceof End.Failed(EgressOutcome.Answered answer) && answer.status() == NO_SUCH_SESSION;
    }
}
