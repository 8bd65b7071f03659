package io.purser.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys by their ids; one of them seals, all of them open. */
record SecretKeyring(Named present, Map<String, Named> all) {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    /** @param id tells which key it is and nothing about it */
    record Named(String id, SecretKey key) {}

    static SecretKeyring of(String presentKey, List<String> formerKeys) {
        var present = named(presentKey);
        return new SecretKeyring(
                present,
                Stream.concat(Stream.of(present), formerKeys.stream().map(SecretKeyring::named))
                        .collect(Collectors.toUnmodifiableMap(Named::id, Function.identity(), (one, same) -> one)));
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(all.get(id)).map(Named::key);
    }

    private static Named named(String text) {
        byte[] key = decode(text);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("secrets.key (SECRETS_KEY) must be base64 of 32 bytes");
        }
        return new Named(HexFormat.of().formatHex(sha256(key), 0, ID_BYTES), new SecretKeySpec(key, "AES"));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("secrets.key (SECRETS_KEY) is not base64", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
