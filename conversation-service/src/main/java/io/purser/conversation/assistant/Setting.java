package io.purser.conversation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import org.jspecify.annotations.Nullable;

/** A number in a request that may be absent (it stays as it is) or null (the default holds again). */
final class Setting {

    private Setting() {}

    /** From 0 to {@code most}. */
    static @Nullable Double decimal(String field, @Nullable JsonNode sent, @Nullable Double before, int most) {
        if (sent == null || sent.isNull()) {
            return sent == null ? before : null;
        }
        if (sent.isNumber() && sent.doubleValue() >= 0 && sent.doubleValue() <= most) {
            return sent.doubleValue();
        }
        throw ApiException.invalid("The field %s must be a number from 0 to %d, or null".formatted(field, most));
    }

    /** From 1 to {@code most}. */
    static @Nullable Integer whole(String field, @Nullable JsonNode sent, @Nullable Integer before, int most) {
        if (sent == null || sent.isNull()) {
            return sent == null ? before : null;
        }
        if (sent.isIntegralNumber() && sent.canConvertToInt() && sent.intValue() >= 1 && sent.intValue() <= most) {
            return sent.intValue();
        }
        throw ApiException.invalid("The field %s must be a whole number from 1 to %d, or null".formatted(field, most));
    }
}
