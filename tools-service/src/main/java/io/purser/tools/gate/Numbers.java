package io.purser.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Models write 5 and 5.0 for the same. */
final class Numbers {

    private static final int LONGEST = 400;

    private Numbers() {}

    /** Empty when there is a fraction, or it is too large. */
    static Optional<Long> whole(JsonNode number) {
        if (number.canConvertToLong() && number.isIntegralNumber()) {
            return Optional.of(number.longValue());
        }
        double value = number.doubleValue();
        return number.asText().length() < LONGEST && value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? Optional.of((long) value)
                : Optional.empty();
    }
}
