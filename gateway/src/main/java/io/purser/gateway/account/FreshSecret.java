package io.purser.gateway.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Something that nobody guesses: 128 bits, as 32 hex digits. */
final class FreshSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshSecret() {}

    static String create() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
