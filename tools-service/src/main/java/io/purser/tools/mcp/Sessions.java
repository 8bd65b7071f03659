package io.purser.tools.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.security.egress.EgressLimits;
import io.purser.tools.mcp.Opening.Opened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sessions of this replica with servers: begun when a call needs one, ended when none has needed it for a while. */
@ApplicationScoped
class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final EgressLimits FAREWELL = new EgressLimits(Duration.ofSeconds(5), 10_000, 0);

    private final Cache<Key, Held> held;

    /** Without credentials all tools of a server share one; with them each tool has its own, as it has credentials of its own. */
    record Key(AccountId account, String url, @Nullable String tool, @Nullable Instant since) {

        static Key of(ToolDefined tool, String url) {
            return tool.requiresAuth()
                    ? new Key(tool.account(), url, tool.id().value(), tool.updated())
                    : new Key(tool.account(), url, null, null);
        }
    }

    /** A session that is begun or being begun. */
    record Held(Exchange exchange, Uni<Opened> opened) {}

    Sessions(McpConfig config) {
        held = Caffeine.newBuilder()
                .maximumSize(config.sessions())
                .expireAfterAccess(config.keptFor())
                .scheduler(Scheduler.systemScheduler())
                .<Key, Held>evictionListener((key, gone, cause) -> end(gone))
                .build();
    }

    /** The session that is kept, else a new one. */
    Held of(Key key, Exchange exchange, Supplier<EgressLimits> limits) {
        return held.asMap()
                .computeIfAbsent(
                        key,
                        absent -> new Held(
                                exchange, Opening.of(exchange, limits).memoize().indefinitely()));
    }

    /** What cannot be used is not kept: the next call begins another. */
    void forget(Key key, Held unusable) {
        held.asMap().remove(key, unusable);
    }

    private static void end(@Nullable Held gone) {
        if (gone != null) {
            gone.opened()
                    .chain(opened -> opened instanceof Opened.Ready(Session session)
                                    && session.id().isPresent()
                            ? gone.exchange().end(session, FAREWELL)
                            : Uni.createFrom().nullItem())
                    .subscribe()
                    .with(
                            done -> LOG.debug("A session with an MCP server was ended"),
                            failure -> LOG.debugf("A session with an MCP server was not ended: %s", failure));
        }
    }
}
