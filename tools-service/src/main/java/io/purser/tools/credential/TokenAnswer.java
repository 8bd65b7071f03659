package io.purser.tools.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.quarkus.oidc.client.Tokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token endpoint has said (RFC 6749, section 5). Of its words only known ones go on: the others may hold anything. */
final class TokenAnswer {

    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final long LONGEST_MARGIN_SECONDS = 30;
    private static final long PART = 4;
    private static final long LONGEST_LIFE_SECONDS = 366L * 24 * 3600;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,16384}");
    private static final Set<String> ERRORS = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");

    private TokenAnswer() {}

    /** @throws TokenFault when there is no token in it */
    static Tokens tokens(EgressOutcome outcome, Instant now) {
        return switch (outcome) {
            case Answered answer when answer.status() == 200 -> tokens(read(answer), now);
            case Answered answer -> throw unreachable(refusal(answer));
            case Refused(var why) -> throw new TokenFault(new Refused("The token endpoint is not called: " + why));
            case Unreachable _ -> throw unreachable("cannot be reached");
            case EgressOutcome.Broken _ -> throw unreachable("broke the connection");
            case EgressOutcome.TimedOut _ -> throw unreachable("gave no answer in time");
            case EgressOutcome.TooLarge _ -> throw unreachable("gave an answer that is too large");
        };
    }

    /** Whether the client was refused, and not what it asked for: it may have to show itself in another way. */
    static boolean isClientRefused(EgressOutcome outcome) {
        return outcome instanceof Answered answer
                && (answer.status() == 401
                        || error(answer).filter("invalid_client"::equals).isPresent())
                && error(answer).filter("invalid_grant"::equals).isEmpty();
    }

    private static Tokens tokens(JsonNode json, Instant now) {
        var token = json.path("access_token");
        if (!token.isTextual() || !TOKEN.matcher(token.asText()).matches()) {
            throw unreachable("gave an answer without a token");
        }
        return new Tokens(
                token.asText(),
                end(json.path("expires_in"), now),
                null,
                json.path("refresh_token").textValue(),
                null,
                new JsonObject(),
                "tool");
    }

    /** Some time before the token expires: none is shown that ends on its way. Null when that is not told. */
    private static @Nullable Long end(JsonNode written, Instant now) {
        long life = written.asLong(-1);
        return life < 0
                ? null
                : now.getEpochSecond()
                        + Math.min(life, LONGEST_LIFE_SECONDS)
                        - Math.min(LONGEST_MARGIN_SECONDS, life / PART + 1);
    }

    private static String refusal(Answered answer) {
        int status = answer.status();
        if (status >= FIRST_SERVER_ERROR || status == TOO_MANY) {
            return "answered with status " + status;
        }
        return status < FIRST_CLIENT_ERROR
                ? "answered with status %d in place of a token".formatted(status)
                : "refused the credentials (status %d%s)"
                        .formatted(
                                status, error(answer).map(error -> ", " + error).orElse(""));
    }

    private static Optional<String> error(Answered answer) {
        return Optional.ofNullable(read(answer).path("error").textValue()).filter(ERRORS::contains);
    }

    private static JsonNode read(Answered answer) {
        try {
            return Json.MAPPER.readTree(answer.text());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static TokenFault unreachable(String what) {
        return new TokenFault(new Unreachable("The tool was not called: its token endpoint " + what));
    }
}
