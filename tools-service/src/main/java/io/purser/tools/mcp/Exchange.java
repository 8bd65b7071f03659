package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.purser.tools.credential.Sending;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests to one server.
 *
 * @param sending lets them in and out
 * @param headers what each of them carries beside the protocol's own
 */
record Exchange(String url, Sending sending, Map<String, String> headers) {

    static final String SESSION = "Mcp-Session-Id";

    private static final String VERSION = "MCP-Protocol-Version";
    private static final AtomicLong REQUESTS = new AtomicLong();
    private static final int FIRST_REFUSAL = 300;

    /** How a request ended. */
    sealed interface End {

        EgressOutcome outcome();

        /** With a result of the protocol. */
        record Result(JsonNode value, EgressOutcome.Answered outcome) implements End {}

        /** The server says that it has no such thing, or cannot do it. */
        record Fault(int code, String why, EgressOutcome outcome) implements End {}

        /** Without an answer that the protocol knows. */
        record Failed(EgressOutcome outcome) implements End {}

        /** The server speaks, but not this protocol. */
        record Junk(EgressOutcome outcome) implements End {}
    }

    Uni<End> ask(String method, ObjectNode params, Session session, EgressLimits limits) {
        long id = REQUESTS.incrementAndGet();
        return post(Message.request(id, method, params), session, limits).map(outcome -> end(id, outcome));
    }

    Uni<EgressOutcome> tell(String method, Session session, EgressLimits limits) {
        return post(Message.notification(method), session, limits);
    }

    /** So that the server need not keep the session; what it says to that does not matter. */
    Uni<EgressOutcome> end(Session session, EgressLimits limits) {
        return sending.send(new EgressRequest("DELETE", url, headers(session), null, limits));
    }

    private Uni<EgressOutcome> post(Buffer message, Session session, EgressLimits limits) {
        return sending.send(EgressRequest.post(url, headers(session), message, limits));
    }

    private Map<String, String> headers(Session session) {
        var all = new HashMap<>(headers);
        all.put("Accept", "application/json, text/event-stream");
        all.put("Content-Type", "application/json");
        all.put("User-Agent", "Purser");
        session.id().ifPresent(id -> all.put(SESSION, id));
        session.version().ifPresent(version -> all.put(VERSION, version));
        return all;
    }

    private static End end(long id, EgressOutcome outcome) {
        if (!(outcome instanceof EgressOutcome.Answered answer) || answer.status() >= FIRST_REFUSAL) {
            return new End.Failed(outcome);
        }
        return Answers.find(id, answer)
                .<End>map(message -> end(message, answer))
                .orElseGet(() -> new End.Junk(answer));
    }

    private static End end(JsonNode message, EgressOutcome.Answered carrier) {
        var fault = message.path("error");
        return message.has("result")
                ? new End.Result(message.path("result"), carrier)
                : new End.Fault(
                        fault.path("code").asInt(), fault.path("message").asText(), carrier);
    }
}
