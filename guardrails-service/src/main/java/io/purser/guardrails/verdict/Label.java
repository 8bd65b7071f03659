package io.purser.guardrails.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.EventId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a person says about what a detector found, or did not find. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Label(
        UUID id,
        AccountId accountSid,
        EventId verdictId,
        String detector,
        Judgement judgement,
        String note,
        String who,
        Instant dateCreated) {

    enum Judgement {
        CORRECT,
        FALSE_ALARM,
        MISSED;

        static Optional<Judgement> named(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            return Arrays.stream(values())
                    .filter(judgement -> judgement.wire().equals(plain))
                    .findFirst();
        }

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
