package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field that an owner may set beside the wire contract's own. Null means left out. */
record Field(String name, Predicate<JsonNode> rule, String expected) {

    static Field number(String name, int least, int most) {
        return new Field(
                name, value -> isWithin(value, least, most), "a whole number from %d to %d".formatted(least, most));
    }

    static Field flag(String name) {
        return new Field(name, JsonNode::isBoolean, "true or false");
    }

    Optional<WebhookFault> fault(JsonNode meta) {
        return Optional.of(meta.path(name))
                .filter(value -> !value.isMissingNode() && !value.isNull() && !rule.test(value))
                .map(value -> WebhookFault.invalid("meta.%s must be %s".formatted(name, expected)));
    }

    @Nullable
    Integer number(JsonNode meta) {
        return meta.hasNonNull(name) ? meta.get(name).asInt() : null;
    }

    @Nullable
    Duration millis(JsonNode meta) {
        return meta.hasNonNull(name) ? Duration.ofMillis(meta.get(name).asInt()) : null;
    }

    boolean isSet(JsonNode meta) {
        return meta.path(name).asBoolean();
    }

    private static boolean isWithin(JsonNode value, int least, int most) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most;
    }
}
