package io.purser.guardrails.monitor;

import io.purser.contract.id.AccountId;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Of which findings figures are wanted; what is null does not matter.
 *
 * @param surface by the name of the enum's constant
 */
record Wanted(
        AccountId account,
        Period period,
        @Nullable String detector,
        @Nullable String surface,
        @Nullable String assistant) {

    /** The first six parameters of every query. */
    static final String VERDICTS =
            """

            from verdict v where v.account = $1 and v.at >= $2 and v.at < $3
                and ($5::text is null or v.surface = $5) and ($6::text is null or v.assistant = $6)""";

    /** As {@link #VERDICTS}, with each finding as {@code f}. */
    static final String FINDINGS =
            """

            from verdict v cross join lateral jsonb_to_recordset(v.findings)
                as f (detector text, score float8, fired boolean, note text)
            where v.account = $1 and v.at >= $2 and v.at < $3 and ($4::text is null or f.detector = $4)
                and ($5::text is null or v.surface = $5) and ($6::text is null or v.assistant = $6)""";

    Wanted in(Period other) {
        return new Wanted(account, other, detector, surface, assistant);
    }

    Tuple values() {
        return Tuple.tuple()
                .addValue(account.value())
                .addValue(period.begin())
                .addValue(period.end())
                .addValue(detector)
                .addValue(surface)
                .addValue(assistant);
    }
}
