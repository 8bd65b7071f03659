package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Broken;
import io.purser.security.egress.EgressOutcome.TimedOut;
import io.purser.security.egress.EgressOutcome.TooLarge;
import io.purser.security.egress.EgressOutcome.Unsent;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * JSON over HTTP with somebody who may answer anything. What they say in words is not repeated to anybody: it may hold
 * the key.
 *
 * @param who as the owner knows them
 * @param key what the owner calls what they are let in with
 */
record JsonCalls(EgressGate gate, EgressLimits limits, String who, String key, Map<String, String> headers) {

    JsonCalls {
        headers = Map.copyOf(headers);
    }

    /** @param absent what it means when it is not there */
    Uni<JsonNode> get(String url, String absent) {
        return gate.send(EgressRequest.get(url, headers, limits)).map(outcome -> read(outcome, absent));
    }

    /** @param absent what it means when it is not there */
    Uni<JsonNode> post(String url, JsonNode body, String absent) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return gate.send(EgressRequest.post(url, all, Buffer.buffer(body.toString()), limits))
                .map(outcome -> read(outcome, absent));
    }

    private JsonNode read(EgressOutcome outcome, String absent) {
        return switch (outcome) {
            case Answered answer -> read(answer, absent);
            case Unsent unsent -> throw new StoreFailed("%s cannot be asked. %s".formatted(who, unsent.why()));
            case Broken(var why) -> throw new StoreFailed("%s gave no answer. %s".formatted(who, why));
            case TimedOut(var after) ->
                throw new StoreFailed("%s gave no answer within %s ms".formatted(who, after.toMillis()));
            case TooLarge(var status, var limit) ->
                throw new StoreFailed("%s answered more than %d bytes".formatted(who, limit));
        };
    }

    private JsonNode read(Answered answer, String absent) {
        return switch (answer.status()) {
            case 200, 201 -> json(answer);
            case 401, 403 -> throw new StoreFailed("%s did not accept %s (%d)".formatted(who, key, answer.status()));
            case 404 -> throw new StoreFailed(absent);
            case 301, 302, 303, 307, 308 ->
                throw new StoreFailed(
                        "%s redirects to another address (%d), which is not followed".formatted(who, answer.status()));
            default -> throw new StoreFailed("%s answered with status %d".formatted(who, answer.status()));
        };
    }

    private JsonNode json(Answered answer) {
        try {
            var json = Json.MAPPER.readTree(answer.body().getBytes());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // the same as any other answer that is no object
        }
        throw new StoreFailed("%s answered something that is no JSON object".formatted(who));
    }
}
