package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.id.AccountId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets at rest: AES-256-GCM with a fresh nonce each time. A sealed secret opens only for the account and the resource it was
 * sealed for, so that a row copied to another owner is worth nothing.
 */
@Singleton
public class SealedSecrets {

    private static final String FORM = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeyring keys;

    @Inject
    SealedSecrets(SecretsConfig config) {
        this(
                config.key().orElseThrow(() -> new IllegalStateException("secrets.key (SECRETS_KEY) is not set")),
                config.formerKeys().orElse(List.of()));
    }

    /** @param key, formerKeys base64 of 32 bytes each; what is sealed from now on is sealed with the first */
    public SealedSecrets(String key, List<String> formerKeys) {
        keys = SecretKeyring.of(key, formerKeys);
    }

    /** The text as {@code v1.<key id>.<base64url of nonce and ciphertext>}; never twice the same. */
    public String seal(String secret, AccountId account, String resource) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys.present();
        byte[] sealed = encrypt(key.key(), nonce, place(key.id(), account, resource), secret.getBytes(UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return String.join(
                ".", FORM, key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** 0 and up; the same for the same text there, and without the key it tells nothing of it. */
    public long number(String text, AccountId account, String resource) {
        var key = keys.present();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.key().getEncoded(), mac.getAlgorithm()));
            mac.update(place(key.id(), account, resource));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8))).getLong() & Long.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The text cannot be hashed", e);
        }
    }

    /** Empty when it was changed, was sealed for something else, or its key is no longer known. */
    public Optional<String> open(String sealed, AccountId account, String resource) {
        String[] parts = sealed.split("\\.", -1);
        return parts.length == 3 && parts[0].equals(FORM)
                ? keys.find(parts[1]).flatMap(key -> open(parts[2], key, place(parts[1], account, resource)))
                : Optional.empty();
    }

    private static Optional<String> open(String text, SecretKey key, byte[] place) {
        try {
            var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte[] nonce = new byte[NONCE_BYTES];
            byte[] sealed = new byte[Math.max(0, all.remaining() - NONCE_BYTES)];
            all.get(nonce).get(sealed);
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] encrypt(SecretKey key, byte[] nonce, byte[] place, byte[] secret) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret cannot be sealed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static byte[] place(String keyId, AccountId account, String resource) {
        return String.join("\n", FORM, keyId, account.value(), resource).getBytes(UTF_8);
    }
}
