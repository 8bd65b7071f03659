package io.purser.guardrails.answer;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.EventId;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.VerdictRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have happened to a text.
 *
 * @param text what would have reached the other side
 * @param findings of all detectors, also of those that speak when a text has passed
 * @param verdictId under which it is kept; null when it is not
 */
@JsonNaming(SnakeCaseStrategy.class)
record TrialView(
        Surface surface,
        Decision decision,
        boolean flagged,
        String text,
        List<Finding> findings,
        long micros,
        @Nullable EventId verdictId) {

    static TrialView of(VerdictRecord record, String text, boolean stored) {
        var verdict = record.verdict();
        return new TrialView(
                record.surface(),
                verdict.decision(),
                verdict.flagged(),
                text,
                verdict.findings(),
                verdict.micros(),
                stored ? record.event() : null);
    }
}
