package io.purser.gateway.account;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.purser.contract.id.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while what a header proved. It holds no secret: its keys are a keyed hash, and the key lives and dies with
 * the process. Requests that bring the same header at the same time share one proof.
 */
final class ProvenCallers {

    private static final String MAC = "HmacSHA256";
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final SecretKey key = randomKey();
    private final AsyncCache<ByteBuffer, Optional<AccountId>> proven;

    ProvenCallers(Duration provenFor, Duration refusedFor) {
        proven = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfter(Expiry.<ByteBuffer, Optional<AccountId>>creating(
                        (header, account) -> account.isPresent() ? provenFor : refusedFor))
                .buildAsync();
    }

    /** What the header proves. A proof that fails to run is not remembered. */
    CompletableFuture<Optional<AccountId>> find(String header, Supplier<CompletableFuture<Optional<AccountId>>> proof) {
        return proven.get(seal(header), (seal, executor) -> proof.get());
    }

    private ByteBuffer seal(String header) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC", e);
        }
    }

    private static SecretKey randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, MAC);
    }
}
