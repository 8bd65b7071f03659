package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.tools.schema.Arguments;
import io.purser.tools.webhook.McpTool;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookRequest;
import java.util.Optional;
import java.util.function.Function;

/** What is to be done about a request for a call. */
sealed interface Plan {

    /** The tool is to be called. */
    record Make(ReadyTool tool, ObjectNode arguments) implements Plan {}

    /** The tool is not to be called; the model is told why. */
    record Tell(ToolResult result) implements Plan {}

    static Plan of(Optional<ToolDefined> found, ToolCallRequested request, Function<ToolDefined, ReadyTool> ready) {
        return found.map(tool -> objection(tool, request)
                        .map(Plan::restricted)
                        .orElseGet(() -> of(ready.apply(tool), request.arguments())))
                .orElseGet(() -> restricted("There is no such tool"));
    }

    private static Optional<String> objection(ToolDefined tool, ToolCallRequested request) {
        if (!tool.enabled()) {
            return Optional.of("The tool is switched off");
        }
        if (tool.meta().path("verified_endpoint").asBoolean() && !request.verified()) {
            return Optional.of("The customer has to prove first who they are");
        }
        return Webhook.isIn(tool.meta())
                ? Optional.empty()
                : Optional.of("The tool has no meta.url that could be called");
    }

    private static Plan of(ReadyTool tool, String written) {
        return switch (tool.check().check(written)) {
            case Arguments.Fit(var values) ->
                objection(tool, values)
                        .<Plan>map(why -> new Tell(new ToolResult.InvalidArguments(why)))
                        .orElseGet(() -> new Make(tool, values));
            case Arguments.Unfit(var why) -> new Tell(new ToolResult.InvalidArguments(why));
        };
    }

    private static Optional<String> objection(ReadyTool tool, ObjectNode values) {
        return switch (tool.callee()) {
            case Webhook webhook -> WebhookRequest.objection(webhook, values);
            case McpTool _ -> Optional.empty();
        };
    }

    private static Plan restricted(String why) {
        return new Tell(new ToolResult.Restricted(why));
    }
}
