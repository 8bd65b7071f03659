package io.purser.gateway.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash of a secret (PBKDF2 with HMAC-SHA-256, RFC 8018), written as {@code pbkdf2-sha256$rounds$salt$hash} in base64, so
 * that the rounds can be raised later without losing what is stored.
 */
final class SecretHash {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private SecretHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** A hash that no secret matches, and that takes as long to find out as any other. */
    static SecretHash ofNothing(int rounds) {
        return new SecretHash(rounds, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
    }

    static SecretHash of(String secret, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SecretHash(rounds, salt, derive(secret, salt, rounds));
    }

    /** @throws IllegalArgumentException when the text is no such hash */
    static SecretHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("Not a stored secret of a known form");
        }
        var base64 = Base64.getDecoder();
        return new SecretHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", SCHEME, Integer.toString(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Takes tens of milliseconds of processor time on purpose, and the same for a right and a wrong secret. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(hash, derive(secret, salt, rounds));
    }

    private static byte[] derive(String secret, byte[] salt, int rounds) {
        // The factory refuses an empty password; no stored secret is empty, so a blank in its place never matches.
        var spec = new PBEKeySpec((secret.isEmpty() ? " " : secret).toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
