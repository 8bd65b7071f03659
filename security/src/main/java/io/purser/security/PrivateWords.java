package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.id.AccountId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that look random and are always the same for the same thing: HMAC-SHA256 with the installation's key. They say nothing
 * about the key, and nobody can tell them who does not have it; another key makes other words.
 */
@Singleton
public class PrivateWords {

    private static final String MAC = "HmacSHA256";
    private static final int MOST_LETTERS = 32;

    private final SecretKey key;

    @Inject
    PrivateWords(SecretsConfig config) {
        this(config.key().orElseThrow(() -> new IllegalStateException("secrets.key (SECRETS_KEY) is not set")));
    }

    PrivateWords(String key) {
        byte[] secret = SecretKeyring.of(key, List.of()).present().key().getEncoded();
        this.key = new SecretKeySpec(secret, MAC);
    }

    /**
     * A word of small Latin letters.
     *
     * @param purpose keeps words for different uses apart
     * @param letters at most 32
     */
    public String word(String purpose, AccountId account, String resource, int letters) {
        if (letters > MOST_LETTERS) {
            throw new IllegalArgumentException("A word has at most %d letters".formatted(MOST_LETTERS));
        }
        byte[] mac = mac(String.join("\n", "word", purpose, account.value(), resource));
        return IntStream.range(0, letters)
                .mapToObj(at -> String.valueOf((char) ('a' + Byte.toUnsignedInt(mac[at]) % 26)))
                .collect(Collectors.joining());
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC", e);
        }
    }
}
