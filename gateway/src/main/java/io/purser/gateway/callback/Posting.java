package io.purser.gateway.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.gateway.account.AccountTokens;
import io.purser.security.Signature;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.HashMap;

/** Posts a callback: signed with the account's token, and with a header that stays the same however often it is posted. */
@Singleton
class Posting {

    private static final long LONGEST_ANSWER = 64 * 1024;

    private final EgressGate gate;
    private final AccountTokens tokens;
    private final CallbackConfig config;

    Posting(EgressGate gate, AccountTokens tokens, CallbackConfig config) {
        this.gate = gate;
        this.tokens = tokens;
        this.config = config;
    }

    Uni<EgressOutcome> post(Due due, Told told) {
        return tokens.of(due.account()).chain(token -> gate.send(request(due, told, token.orElse(""))));
    }

    private EgressRequest request(Due due, Told told, String token) {
        return switch (config.form()) {
            case JSON -> json(due, told, token);
            case FORM -> form(due, told, token);
        };
    }

    private EgressRequest json(Due due, Told told, String token) {
        byte[] body = bytes(told);
        var url = Signature.withHash(EgressGate.asCalled(due.owed().url()), body);
        return request(due, url, "application/json", Buffer.buffer(body), Signature.of(url, token));
    }

    private EgressRequest form(Due due, Told told, String token) {
        var url = EgressGate.asCalled(due.owed().url());
        return request(
                due,
                url,
                "application/x-www-form-urlencoded",
                Buffer.buffer(told.form().getBytes(UTF_8)),
                Signature.of(url, told.fields(), token));
    }

    private EgressRequest request(Due due, String url, String type, Buffer body, String signature) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("User-Agent", "Purser");
        headers.put(Signature.HEADER, signature);
        headers.put("I-Twilio-Idempotency-Token", due.sid());
        headers.put("Idempotency-Key", due.sid());
        headers.put("traceparent", due.owed().message().header().traceparent());
        return EgressRequest.post(url, headers, body, new EgressLimits(config.timeLimit(), LONGEST_ANSWER, 0));
    }

    private static byte[] bytes(Told told) {
        try {
            return Json.MAPPER.writeValueAsBytes(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
