package io.purser.tools.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import java.util.Base64;
import java.util.Map;

/**
 * A REST interface in Twilio's manner: forms go in, JSON comes out. As text, it does not tell the password.
 *
 * @param url without a path
 */
record Provider(EgressGate gate, EgressLimits limits, String url, String user, String password) {

    Uni<EgressOutcome> post(String path, Map<String, String> form) {
        String proof = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        var headers = Map.of("Authorization", "Basic " + proof, "Accept", "application/json");
        return gate.send(EgressRequest.form(url.replaceFirst("/+$", "") + path, headers, form, limits));
    }

    @Override
    public String toString() {
        return "Provider[url=%s]".formatted(url);
    }

    /** What it answered, as far as it can be told on. */
    sealed interface Said {

        int OK = 200;
        int MULTIPLE_CHOICES = 300;

        /** @param status of the thing that was asked for; empty when it has none */
        record Yes(String status) implements Said {}

        /** @param code the provider's own, 0 when there is none */
        record No(int status, int code) implements Said {

            private static final int NOT_FOUND = 404;
            private static final int TOO_MANY_REQUESTS = 429;

            boolean isTooMany() {
                return status == TOO_MANY_REQUESTS;
            }

            boolean isAbsent() {
                return status == NOT_FOUND;
            }

            /** Nothing of the provider's own words: they may hold the number. */
            String why() {
                return code == 0 ? "status " + status : "status %d, error %d".formatted(status, code);
            }
        }

        record Nothing(String why) implements Said {}

        static Said of(EgressOutcome outcome) {
            return switch (outcome) {
                case EgressOutcome.Answered answered
                when answered.status() >= OK && answered.status() < MULTIPLE_CHOICES ->
                    new Yes(json(answered).path("status").asText());
                case EgressOutcome.Answered answered ->
                    new No(answered.status(), json(answered).path("code").asInt());
                case EgressOutcome.Unsent unsent -> new Nothing(unsent.why());
                case EgressOutcome.Broken broken -> new Nothing(broken.why());
                case EgressOutcome.TimedOut late ->
                    new Nothing("no answer in %d ms".formatted(late.after().toMillis()));
                case EgressOutcome.TooLarge _ -> new Nothing("the answer was too large");
            };
        }

        private static JsonNode json(EgressOutcome.Answered answered) {
            try {
                return Json.MAPPER.readTree(answered.text());
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }
    }
}
