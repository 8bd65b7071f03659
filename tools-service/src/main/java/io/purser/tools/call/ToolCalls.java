package io.purser.tools.call;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Deed;
import io.purser.contract.log.LogReader;
import io.purser.security.signing.SignedSending;
import io.purser.tools.credential.Entries;
import io.purser.tools.gate.Gate;
import io.purser.tools.mcp.McpServers;
import io.purser.tools.verification.Verifications;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;

/** Answers each request for a call, or for a proof that one waits for, with one completion. */
@ApplicationScoped
class ToolCalls {

    private final Clock clock = Clock.systemUTC();
    private final LogReader reader;
    private final ConversationLog log;
    private final Verifications verifications;
    private final CallMeter meter;
    private final PlainArguments arguments;
    private final Calls calls;

    ToolCalls(
            LogReader reader,
            ConversationLog log,
            CatalogView catalog,
            ReadyTools ready,
            Gate gate,
            Executions executions,
            Entries entries,
            SignedSending sending,
            McpServers servers,
            Guards guards,
            Verifications verifications,
            CallMeter meter,
            PlainArguments arguments,
            CallConfig config) {
        this.reader = reader;
        this.log = log;
        this.verifications = verifications;
        this.meter = meter;
        this.arguments = arguments;
        calls = new Calls(
                (account, tool) -> catalog.findFresh(account, tool.value(), ToolDefined.class),
                ready,
                gate,
                executions,
                new AtMostOnce(executions, config.grace(), clock),
                new CallsByKind(
                        new WebhookCalls(entries, sending, guards, meter, config, clock),
                        new McpCalls(servers, guards, config, clock)),
                config);
    }

    void start(@Observes StartupEvent event) {
        reader.read(Set.of(ToolCallRequested.class, VerificationRequested.class), this::on);
    }

    private Uni<Deed> on(ConversationEvent event) {
        return Uni.createFrom()
                .item(
                        switch (event) {
                            case ToolCallRequested request -> deed(request);
                            case VerificationRequested request -> () -> answer(request);
                            default -> Deed.NOTHING; // others' business
                        });
    }

    /** The order of events is the order of calls, so the call takes its place before the next event is seen. */
    private Deed deed(ToolCallRequested request) {
        var end = calls.end(arguments.in(request));
        return () -> answer(request, end);
    }

    /** The log is told before the records, as the session waits for it; done when both have happened. */
    private Uni<Void> answer(ToolCallRequested request, Uni<End> called) {
        return meter.measured(called)
                .chain(end -> Uni.join()
                        .all(
                                log.append(completed(request, end.result())),
                                end.recorded().replaceWithVoid())
                        .andFailFast())
                .replaceWithVoid();
    }

    private Uni<Void> answer(VerificationRequested request) {
        return verifications
                .result(request)
                .chain(result -> log.append(
                        new VerificationCompleted(request.header().answer(clock.instant()), request.call(), result)));
    }

    private ToolCallCompleted completed(ToolCallRequested request, ToolResult result) {
        return new ToolCallCompleted(request.header().answer(clock.instant()), request.call(), request.name(), result);
    }
}
