package io.purser.guardrails.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is watched.
 *
 * @param below whether it fires at the threshold and below, else at the threshold and above
 * @param window the figure is of the last so long
 * @param leastCount with less to compute from there is no figure
 * @param url where each change between {@code ok} and {@code firing} is posted
 * @param value null while there is too little to compute it from
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record Alert(
        UUID id,
        AccountId accountSid,
        Figure figure,
        @Nullable String detector,
        @Nullable String surface,
        @Nullable String assistantId,
        double threshold,
        boolean below,
        Duration window,
        long leastCount,
        @Nullable String url,
        State state,
        @Nullable Double value,
        @Nullable Instant dateChecked,
        @Nullable Instant dateChanged,
        Instant dateCreated) {

    enum State {
        NO_DATA,
        OK,
        FIRING;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State stateAt(@Nullable Double figure) {
        if (figure == null) {
            return State.NO_DATA;
        }
        return (below ? figure <= threshold : figure >= threshold) ? State.FIRING : State.OK;
    }
}
