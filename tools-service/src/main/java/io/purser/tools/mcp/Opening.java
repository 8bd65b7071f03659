package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.security.egress.EgressLimits;
import io.purser.tools.mcp.Exchange.End;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Begins sessions. */
final class Opening {

    private static final String WANTED = "2025-06-18";
    private static final Set<String> KNOWN = Set.of("2025-03-26", WANTED, "2025-11-25");

    private Opening() {}

    /** What came of beginning one. */
    sealed interface Opened {

        record Ready(Session session) implements Opened {}

        record Refused(End why) implements Opened {}
    }

    /** @param limits asked for anew for each of the two requests */
    static Uni<Opened> of(Exchange exchange, Supplier<EgressLimits> limits) {
        return exchange.ask("initialize", ourselves(), Session.NONE, limits.get())
                .chain(end -> switch (end) {
                    case End.Result result ->
                        session(result)
                                .map(session -> exchange.tell("notifications/initialized", session, limits.get())
                                        .<Opened>map(told -> new Opened.Ready(session)))
                                .orElseGet(() ->
                                        Uni.createFrom().item(new Opened.Refused(new End.Junk(result.outcome()))));
                    case End _ -> Uni.createFrom().item(new Opened.Refused(end));
                });
    }

    private static Optional<Session> session(End.Result result) {
        String version = result.value().path("protocolVersion").asText();
        return KNOWN.contains(version)
                ? Optional.of(new Session(result.outcome().header(Exchange.SESSION), Optional.of(version)))
                : Optional.empty();
    }

    private static ObjectNode ourselves() {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.put("protocolVersion", WANTED).putObject("capabilities");
        params.putObject("clientInfo").put("name", "purser").put("version", "0.1.0");
        return params;
    }
}
