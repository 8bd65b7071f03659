package io.purser.guardrails.verdict;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict as it is kept. It says where something was found, never what was said.
 *
 * @param event what was screened
 * @param at when that happened, in microseconds
 */
public record VerdictRecord(
        EventId event,
        AccountId account,
        AssistantId assistant,
        SessionId session,
        TurnId turn,
        Surface surface,
        Verdict verdict,
        Instant at) {

    public VerdictRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static VerdictRecord of(ConversationEvent screened, Surface surface, Verdict verdict) {
        var header = screened.header();
        return new VerdictRecord(
                header.id(),
                header.account(),
                header.assistant(),
                header.session(),
                header.turn(),
                surface,
                verdict,
                header.at());
    }

    /** With what was found when the text had passed. */
    public VerdictRecord with(List<Verdict.Finding> later) {
        var findings =
                Stream.concat(verdict.findings().stream(), later.stream()).toList();
        return later.isEmpty()
                ? this
                : new VerdictRecord(
                        event,
                        account,
                        assistant,
                        session,
                        turn,
                        surface,
                        new Verdict(verdict.decision(), findings, verdict.micros()),
                        at);
    }
}
