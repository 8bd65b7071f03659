package io.purser.tools.call;

import io.purser.security.egress.EgressGate;
import io.purser.security.signing.SignedSending;
import io.purser.security.signing.Tokens;
import io.purser.tools.credential.Entries;
import io.purser.tools.definition.RecordedAnnouncements;
import io.purser.tools.gate.Gate;
import io.purser.tools.mcp.McpServers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Calls as the service puts them together, each time those of another process. */
@ApplicationScoped
class TestCalls {

    private static final Duration GRACE = Duration.ofMillis(100);

    @Inject
    RecordedAnnouncements announced;

    @Inject
    Executions executions;

    @Inject
    EgressGate egress;

    @Inject
    Entries entries;

    @Inject
    McpServers servers;

    @Inject
    Guards guards;

    @Inject
    CallMeter meter;

    @Inject
    ReadyTools ready;

    @Inject
    Gate gate;

    @Inject
    CallConfig config;

    /** Of the tools that were announced. */
    Calls ofAnnounced() {
        return of(
                (account, id) -> Uni.createFrom().item(Optional.of(announced.defined(id.value()))),
                account -> Uni.createFrom().item(Optional.of("12345")),
                GRACE);
    }

    Calls of(Definitions definitions, Tokens tokens) {
        return of(definitions, tokens, GRACE);
    }

    /** @param grace how long a call is waited for that runs in another process, beyond its end */
    Calls of(Definitions definitions, Tokens tokens, Duration grace) {
        var clock = InstantSource.system();
        return new Calls(
                definitions,
                ready,
                gate,
                executions,
                new AtMostOnce(executions, grace, clock),
                new CallsByKind(
                        new WebhookCalls(entries, new SignedSending(egress, tokens), guards, meter, config, clock),
                        new McpCalls(servers, guards, config, clock)),
                config);
    }
}
