package io.purser.tools.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Facts as they come in tests. */
final class Told {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Told() {}

    static Facts facts(String arguments, EarlierCall... newestFirst) {
        return facts(arguments, false, false, newestFirst);
    }

    /** Of a call whose arguments the model has from tools only. */
    static Facts fromTools(String arguments, boolean confirmed) {
        return facts(arguments, false, confirmed, true);
    }

    static Facts facts(String arguments, boolean verified, boolean confirmed, EarlierCall... newestFirst) {
        return facts(arguments, verified, confirmed, false, newestFirst);
    }

    private static Facts facts(
            String arguments, boolean verified, boolean confirmed, boolean fromTools, EarlierCall... newestFirst) {
        return new Facts(
                "AC1",
                "aia_asst_1",
                "webhook:s/1",
                Facts.Identity.of("email:ann@shop.example"),
                new Facts.Tool("aia_tool_1", "refund", false),
                (ObjectNode) json(arguments),
                verified,
                confirmed,
                fromTools,
                new Past(Arrays.asList(newestFirst), false),
                NOW);
    }

    static EarlierCall earlier(String tool, String arguments, String answer) {
        return new EarlierCall(tool, NOW.minusSeconds(60), true, json(arguments), json(answer));
    }

    static EarlierCall unanswered(String tool) {
        return new EarlierCall(tool, NOW.minusSeconds(60), false, null, null);
    }

    static Decision decide(GateType type, String details, Facts facts) {
        return Rules.decide(Rules.of(List.of(policy(type, details))), facts);
    }

    static StoredPolicy policy(GateType type, String details) {
        return new StoredPolicy("aia_plcy_1", type, (ObjectNode) json(details));
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
