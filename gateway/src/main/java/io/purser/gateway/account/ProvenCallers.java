package io.purser.gateway.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while what a header proved. It holds no secret: its keys are a keyed hash, and the key lives and dies with
 * the process. Requests that bring the same header at the same time share one proof.
 */
@Singleton
class ProvenCallers {

    private static final String MAC = "HmacSHA256";
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final Mac keyed = keyed();
    private final AsyncCache<ByteBuffer, Optional<Login>> proven;

    @Inject
    ProvenCallers(AccountConfig config) {
        this(config.provenFor(), config.refusedFor());
    }

    ProvenCallers(Duration provenFor, Duration refusedFor) {
        proven = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfter(Expiry.<ByteBuffer, Optional<Login>>creating(
                        (header, login) -> login.isPresent() ? provenFor : refusedFor))
                .buildAsync();
    }

    /** What the header proves. A proof that fails to run is not remembered. */
    CompletableFuture<Optional<Login>> find(String header, Supplier<CompletableFuture<Optional<Login>>> proof) {
        return proven.get(seal(header), (seal, executor) -> proof.get());
    }

    /** Credentials have changed: everybody is to prove again. */
    void forget() {
        proven.synchronous().invalidateAll();
    }

    private ByteBuffer seal(String header) {
        try {
            var mac = (Mac) keyed.clone();
            return ByteBuffer.wrap(mac.doFinal(header.getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own HMAC can be cloned", e);
        }
    }

    /** With a random key. It is only ever cloned, as it must not be used by two threads. */
    private static Mac keyed() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC", e);
        }
    }
}
