package io.purser.guardrails.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import io.purser.guardrails.screening.Surface;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Verdicts as rows. */
final class VerdictRows {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private VerdictRows() {}

    static VerdictRecord verdict(Row row) {
        return new VerdictRecord(
                new EventId(row.getUUID("event")),
                new AccountId(row.getString("account")),
                new AssistantId(row.getString("assistant")),
                named(row.getString("session"), SessionId::new),
                named(row.getString("turn"), TurnId::new),
                chunk(row),
                Surface.valueOf(row.getString("surface")),
                new Verdict(
                        Decision.valueOf(row.getString("decision")),
                        findings(row.getString("findings")),
                        row.getLong("micros")),
                row.getOffsetDateTime("at").toInstant());
    }

    private static VerdictRecord.@Nullable OfChunk chunk(Row row) {
        return named(
                row.getString("chunk"),
                chunk -> new VerdictRecord.OfChunk(new KnowledgeId(row.getString("knowledge")), new ChunkId(chunk)));
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> as) {
        return name == null ? null : as.apply(name);
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static String json(List<Finding> findings) {
        try {
            return Json.MAPPER.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }

    private static List<Finding> findings(String json) {
        try {
            return Json.MAPPER.readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be read", e);
        }
    }
}
