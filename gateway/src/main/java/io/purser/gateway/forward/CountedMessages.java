package io.purser.gateway.forward;

import io.purser.contract.id.AccountId;
import io.purser.contract.log.Json;
import io.purser.gateway.http.Unavailable;
import io.purser.gateway.limit.MessageCount;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How many messages there are, as the service that keeps them counts. */
@Singleton
class CountedMessages implements MessageCount {

    private final OwnerCalls owners;
    private final ServiceTokens tokens;

    CountedMessages(OwnerCalls owners, ServiceTokens tokens) {
        this.owners = owners;
        this.tokens = tokens;
    }

    @Override
    public Uni<Long> of(AccountId account) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.sign(Grant.to(account)));
        return owners.call(Owner.CONVERSATION, HttpMethod.GET, today(), headers, Buffer.buffer())
                .map(answer -> {
                    if (!answer.isSuccess()) {
                        throw Unavailable.because("The messages of the account cannot be counted");
                    }
                    return total(answer.body());
                });
    }

    /** The total comes with any day. */
    private static String today() {
        var day = LocalDate.now(ZoneOffset.UTC);
        return "/v1/Usage?StartDate=%s&EndDate=%s".formatted(day, day);
    }

    private static long total(Buffer usage) {
        try {
            return Json.MAPPER.readTree(usage.getBytes()).path("messages_total").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
