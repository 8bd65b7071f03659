package io.purser.gateway.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a repeated send the same event, so that it joins its turn instead of beginning another. A repeat is known by its
 * idempotency key, or by saying the same again after the first was refused without certainty that it is not on the log.
 */
final class Repeats {

    private static final EventId KEYED = new EventId(UUID.fromString("6f1d3a52-4f0e-4a57-9f0b-0d6c7d1b8e11"));
    private static final EventId SAID = new EventId(UUID.fromString("b7a9c5c0-2a43-4e39-8a7d-6a4b0f5e9c22"));
    private static final int DOUBTS_AT_MOST = 10_000;
    private static final int ENDS_AT_MOST = 10_000;
    private static final String SEPARATOR = "\u0000";

    private final Cache<EventId, EventId> doubtful;
    private final Cache<TurnId, Optional<SendResponse>> ends;

    Repeats(Duration within) {
        doubtful = Caffeine.newBuilder()
                .maximumSize(DOUBTS_AT_MOST)
                .expireAfterWrite(within)
                .build();
        ends = Caffeine.newBuilder()
                .maximumSize(ENDS_AT_MOST)
                .expireAfterWrite(within)
                .build();
    }

    /** Which event the message becomes. */
    EventId eventOf(AccountId account, AssistantId assistant, SendRequest message, Optional<String> key) {
        return key.map(text -> KEYED.then(account + SEPARATOR + text, 0))
                .orElseGet(() -> unkeyed(account, assistant, message));
    }

    /** The message was refused though it may be on the log: the same said again is taken for the same. */
    void doubt(AccountId account, AssistantId assistant, SendRequest message, EventId event) {
        doubtful.put(said(account, assistant, message), event);
        expect(new TurnId(event.toString()));
    }

    /** The turn's end is kept from now on, as it may be asked for again. */
    void expect(TurnId turn) {
        ends.asMap().putIfAbsent(turn, Optional.empty());
    }

    void ended(TurnId turn, SendResponse end) {
        ends.asMap().computeIfPresent(turn, (same, before) -> Optional.of(end));
    }

    /** How the turn has ended, if it is an expected one and has. */
    Optional<SendResponse> end(TurnId turn) {
        return Optional.ofNullable(ends.getIfPresent(turn)).flatMap(end -> end);
    }

    private EventId unkeyed(AccountId account, AssistantId assistant, SendRequest message) {
        // The fingerprint is not worth its time while nothing is in doubt, which is nearly always.
        return doubtful.asMap().isEmpty()
                ? EventId.create()
                : Optional.ofNullable(doubtful.getIfPresent(said(account, assistant, message)))
                        .orElseGet(EventId::create);
    }

    private static EventId said(AccountId account, AssistantId assistant, SendRequest message) {
        var session = message.session().map(SessionId::value).orElse("");
        return SAID.then(
                String.join(
                        SEPARATOR,
                        account.value(),
                        assistant.value(),
                        session,
                        message.identity(),
                        message.mode().wire(),
                        message.body()),
                0);
    }
}
