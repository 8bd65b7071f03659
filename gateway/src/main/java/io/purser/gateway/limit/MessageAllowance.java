package io.purser.gateway.limit;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.security.Grant;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many messages an account may still take in. What was sent before is looked up now and then; in between this replica counts
 * itself, so that with several replicas an account may get a few messages over its limit, and never a lower limit.
 */
@Singleton
public class MessageAllowance {

    private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(10);

    private final AsyncCache<AccountId, AtomicLong> sent =
            Caffeine.newBuilder().expireAfterWrite(LOOKED_UP_EVERY).buildAsync();
    private final MessageCount count;

    MessageAllowance(MessageCount count) {
        this.count = count;
    }

    /** One message more. Fails with 403 when that is over the limit, and when it cannot be found out. */
    public Uni<Void> take(Grant grant) {
        long most = grant.limits().messages();
        return most == Long.MAX_VALUE
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> sent.get(grant.account(), (account, executor) -> count.of(account)
                                .map(AtomicLong::new)
                                .subscribeAsCompletionStage()))
                        .invoke(counted -> take(counted, most))
                        .replaceWithVoid();
    }

    private static void take(AtomicLong counted, long most) {
        if (counted.getAndUpdate(before -> before < most ? before + 1 : before) >= most) {
            throw ApiException.of(403, 20403, "This account's limit messages is reached: %d".formatted(most));
        }
    }
}
