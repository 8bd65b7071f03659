package io.purser.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answers;
import io.purser.security.Grant;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks an account that sends too many requests at once to come again: 429, code 20429. Each replica counts for itself. */
@Singleton
public class RateLimit implements Handler<RoutingContext> {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadingCache<Rate, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build(RateLimit::bucket);

    /** How many requests an account may make in a second. */
    private record Rate(AccountId account, int perSecond) {}

    /** The operator, who belongs to no account, is not counted. */
    @Override
    public void handle(RoutingContext request) {
        if (Authentication.isMember(request)
                && !bucket(Authentication.grant(request)).tryConsume(1)) {
            Answers.refuse(
                    request,
                    ApiException.of(
                            429,
                            20429,
                            "Too many requests: this account's limit requests_per_second is %d"
                                    .formatted(Authentication.grant(request)
                                            .limits()
                                            .requestsPerSecond())));
        } else {
            request.next();
        }
    }

    private Bucket bucket(Grant grant) {
        return buckets.get(new Rate(grant.account(), grant.limits().requestsPerSecond()));
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * rate.perSecond()).refillGreedy(rate.perSecond(), SECOND))
                .build();
    }
}
