package io.purser.guardrails.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy as the API shows it.
 *
 * @param id the assistant's, or {@code Default}
 * @param effective what holds for each detector, with what the policy leaves open
 * @param dateCreated null when nothing was ever written
 */
@JsonNaming(SnakeCaseStrategy.class)
record PolicyView(
        String id,
        AccountId accountSid,
        @Nullable AssistantId assistantId,
        Map<String, Policy.@Nullable OnSurface> surfaces,
        Map<String, @Nullable Map<String, @Nullable String>> replacements,
        Map<String, Map<String, Effective>> effective,
        @Nullable Instant dateCreated,
        @Nullable Instant dateUpdated) {

    /** A detector's setting in short. */
    record Effective(Mode mode, double threshold) {}

    static PolicyView of(Stored stored, InForce inForce) {
        return new PolicyView(
                stored.id(),
                stored.account(),
                stored.assistant().orElse(null),
                present(stored.policy().surfaces()),
                present(stored.policy().replacements()),
                effective(inForce),
                stored.created(),
                stored.updated());
    }

    /** The account's default while nothing is written. */
    static PolicyView usual(AccountId account, InForce inForce) {
        return new PolicyView(Stored.DEFAULT, account, null, Map.of(), Map.of(), effective(inForce), null, null);
    }

    private static Map<String, Map<String, Effective>> effective(InForce inForce) {
        return Arrays.stream(Surface.values()).collect(Collectors.toMap(Surface::wire, surface -> {
            var settings = new TreeMap<String, Effective>();
            inForce.on(surface)
                    .forEach((name, setting) -> settings.put(name, new Effective(setting.mode(), setting.threshold())));
            return settings;
        }));
    }

    private static <T extends @Nullable Object> Map<String, T> present(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
