package io.purser.tools.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.ToolId;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Sends calls with what lets them in. A tool's policies change together with the tool, and its definition says when that was:
 * credentials and tokens are kept for one definition, so that a change counts from the next call on, on each replica.
 */
@ApplicationScoped
public class Entries {

    private static final Entry.Shut NONE = new Entry.Shut(
            "The tool requires authorization and has no policy with credentials that can be used; it was not called");

    private final StoredCredentials stored;
    private final Sending gate;
    private final CredentialConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Cache<ToolId, Held> held;

    /** @param since when the definition was made that the entry is for */
    private record Held(Instant since, Uni<Entry> entry) {}

    Entries(StoredCredentials stored, EgressGate gate, CredentialConfig config) {
        this.stored = stored;
        this.gate = gate::send;
        this.config = config;
        this.held = Caffeine.newBuilder()
                .maximumSize(config.kept())
                .expireAfterAccess(config.keptFor())
                .build();
    }

    /**
     * Fails when the policies cannot be read; what else went wrong is an outcome.
     *
     * @param sending gets the request with what lets it in, once more when a token was refused
     */
    public Uni<EgressOutcome> send(ToolDefined tool, EgressRequest request, Sending sending) {
        return tool.requiresAuth() ? of(tool).chain(entry -> entry.send(request, sending)) : sending.send(request);
    }

    /** With this credential, whatever tool it is for. */
    public Uni<EgressOutcome> send(Credential credential, EgressRequest request, Sending sending) {
        return entry(List.of(credential)).send(request, sending);
    }

    void forget(@Observes CatalogChange change) {
        held.asMap()
                .computeIfPresent(
                        new ToolId(change.subject()),
                        (id, present) -> change.entry()
                                        .filter(ToolDefined.class::isInstance)
                                        .map(ToolDefined.class::cast)
                                        .filter(tool -> tool.updated().equals(present.since()))
                                        .isPresent()
                                ? present
                                : null);
    }

    private Uni<Entry> of(ToolDefined tool) {
        return Uni.createFrom().deferred(() -> held.asMap()
                .compute(
                        tool.id(),
                        (id, present) ->
                                present != null && present.since().equals(tool.updated()) ? present : made(tool))
                .entry());
    }

    /** What could not be read is not remembered. */
    private Held made(ToolDefined tool) {
        return new Held(
                tool.updated(),
                stored.of(tool.account(), tool.id())
                        .map(this::entry)
                        .onFailure()
                        .invoke(() -> held.invalidate(tool.id()))
                        .memoize()
                        .indefinitely());
    }

    /** Of two for the same header the newer one counts. */
    private Entry entry(List<Credential> credentials) {
        var headers = new HashSet<String>();
        Entry all = credentials.isEmpty() ? NONE : new Entry.Free();
        for (var credential : credentials) {
            all = headers.add(credential.header().toLowerCase(Locale.ROOT)) ? before(all, credential) : all;
        }
        return all;
    }

    private Entry before(Entry next, Credential credential) {
        return switch (credential) {
            case Credential.Fixed header -> new Entry.WithHeader(header, next);
            case Credential.Grant grant -> new Entry.WithToken(kept(grant), next);
        };
    }

    private KeptToken kept(Credential.Grant grant) {
        var limits = new EgressLimits(
                config.tokenTimeLimit(), config.tokenAnswerLimit().asLongValue(), 0);
        return new KeptToken(new TokenEndpoint(grant, gate, limits, clock), clock);
    }
}
