package io.purser.gateway.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.purser.contract.event.Mode;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What a client asks for when it sends a message. The body is a text that can be stored and passed on anywhere. */
record SendRequest(String identity, String body, Optional<SessionId> session, Mode mode) {

    private static final ObjectReader READER =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_NAME = 512;

    private static final Field IDENTITY = new Field("identity", "identity", "Identity");
    private static final Field BODY = new Field("body", "body", "Body");
    private static final Field SESSION = new Field("session_id", "sessionId", "SessionId");
    private static final Field WEBHOOK = new Field("webhook", "webhook", "Webhook");
    private static final Field MODE = new Field("mode", "mode", "Mode");

    /** @throws ApiException with what to change when the JSON is no such request */
    static SendRequest parse(byte[] json) {
        var object = read(json);
        if (WEBHOOK.in(object).filter(url -> !url.isBlank()).isPresent()) {
            throw ApiException.invalid("webhook is not available yet: leave it out and wait for the answer");
        }
        return new SendRequest(
                name(IDENTITY, IDENTITY.requiredIn(object)),
                StorableText.of(BODY.requiredIn(object)),
                SESSION.in(object).map(text -> new SessionId(name(SESSION, text))),
                MODE.in(object).map(SendRequest::mode).orElse(Mode.CHAT));
    }

    private static JsonNode read(byte[] json) {
        JsonNode object;
        try {
            object = READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw ApiException.invalid("The body is not valid JSON" + place(e));
        } catch (IOException e) {
            throw ApiException.invalid("The body is not valid JSON");
        }
        if (!object.isObject()) {
            throw ApiException.invalid("The body must be a JSON object");
        }
        return object;
    }

    private static String place(JsonProcessingException failure) {
        var at = failure.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** Names are keys elsewhere: short, and without what no eye can see. */
    private static String name(Field field, String text) {
        if (text.isBlank()) {
            throw ApiException.invalid("%s must not be blank".formatted(field.name()));
        }
        if (text.length() > LONGEST_NAME) {
            throw ApiException.invalid(
                    "%s must not be longer than %d characters".formatted(field.name(), LONGEST_NAME));
        }
        if (text.chars().anyMatch(Character::isISOControl) || !text.equals(StorableText.of(text))) {
            throw ApiException.invalid("%s must not contain control characters".formatted(field.name()));
        }
        return text;
    }

    private static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("mode must be chat, email or voice"));
    }
}
