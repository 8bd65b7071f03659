package io.purser.guardrails.verdict;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksScreened;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is kept. It says where something was found, never what was said.
 *
 * @param event what was screened
 * @param session null for a chunk, as is the turn
 * @param chunk null for what was said in a session
 * @param at when that happened, in microseconds
 */
public record VerdictRecord(
        EventId event,
        AccountId account,
        AssistantId assistant,
        @Nullable SessionId session,
        @Nullable TurnId turn,
        @Nullable OfChunk chunk,
        Surface surface,
        Verdict verdict,
        Instant at) {

    /** Stands where the account's own policy was what counted. */
    public static final AssistantId NO_ASSISTANT = new AssistantId("Default");

    /** Which chunk it is about. */
    public record OfChunk(KnowledgeId source, ChunkId chunk) {}

    public VerdictRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** On something that was said in a session. */
    public VerdictRecord(
            EventId event,
            AccountId account,
            AssistantId assistant,
            SessionId session,
            TurnId turn,
            Surface surface,
            Verdict verdict,
            Instant at) {
        this(event, account, assistant, session, turn, null, surface, verdict, at);
    }

    /** On a chunk. The same text has the same verdict, however often it is asked for while a version comes up. */
    public static VerdictRecord of(ChunksProduced produced, ChunksScreened.Screened screened) {
        var header = produced.header();
        return new VerdictRecord(
                header.cause().then("chunk/" + screened.digest(), 0),
                header.account(),
                NO_ASSISTANT,
                null,
                null,
                new OfChunk(header.source(), screened.chunk()),
                Surface.CHUNK,
                screened.verdict(),
                header.at());
    }

    /** Whether anything was found, acted on or only measured. */
    public boolean fired() {
        return verdict.flagged() || verdict.findings().stream().anyMatch(Verdict.Finding::fired);
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
                        chunk,
                        surface,
                        new Verdict(verdict.decision(), findings, verdict.micros()),
                        at);
    }
}
