package io.purser.contract.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** How ids are made. */
final class Ids {

    private static final long RANDOM_BITS_OF_V7 = 0x0FFFL;

    private Ids() {}

    static UUID timeOrdered() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** A UUIDv7 of that time whose other bits come from the given id: the same input gives the same id. */
    static UUID timeOrdered(Instant at, UUID other) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (other.getMostSignificantBits() & RANDOM_BITS_OF_V7);
        long low = (other.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    static UUID derived(UUID cause, String name) {
        return UuidCreator.getNameBasedSha1(cause, name);
    }

    static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is empty.");
        }
    }
}
