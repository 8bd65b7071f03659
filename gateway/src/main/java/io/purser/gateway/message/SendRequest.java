package io.purser.gateway.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.security.egress.EgressGate;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What a client asks for when it sends a message. The body is a text that can be stored and passed on anywhere. */
record SendRequest(String identity, String body, Optional<SessionId> session, Mode mode, Optional<String> webhook) {

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
        return new SendRequest(
                name(IDENTITY, IDENTITY.requiredIn(object)),
                StorableText.of(BODY.requiredIn(object)),
                SESSION.in(object).map(text -> new SessionId(name(SESSION, text))),
                MODE.in(object).map(SendRequest::mode).orElse(Mode.CHAT),
                WEBHOOK.in(object).filter(url -> !url.isBlank()).map(SendRequest::webhook));
    }

    /** The session that is meant, or one that begins with this event. */
    SessionId sessionOf(EventId event, String prefix) {
        String name = session.map(SessionId::value).orElseGet(event::toString);
        return new SessionId(name.startsWith(prefix) ? name : prefix + name);
    }

    MessageReceived received(Header header, String channel) {
        return new MessageReceived(header, MessageId.of(header.id(), header.at()), identity, body, mode, channel);
    }

    private static String webhook(String url) {
        EgressGate.fault(url).ifPresent(why -> {
            throw ApiException.invalid("webhook cannot be called: " + why);
        });
        return url;
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
