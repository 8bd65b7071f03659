package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.Header;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.tools.schema.InputSchema;
import io.purser.tools.schema.SchemaFault;
import java.time.Duration;
import java.time.Instant;

/** Requests and definitions as they come in tests. */
final class Requests {

    static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    static final ToolId TOOL = new ToolId("aia_tool_1");

    private Requests() {}

    /** Each with a call of its own. */
    static ToolCallRequested request(String arguments) {
        return request(arguments, Duration.ofSeconds(25));
    }

    static ToolCallRequested request(String arguments, Duration untilDeadline) {
        return request(TOOL, arguments, untilDeadline);
    }

    static ToolCallRequested request(ToolId tool, String arguments, Duration untilDeadline) {
        var now = Instant.now();
        var header = Header.first(
                EventId.create(),
                now,
                now.plus(untilDeadline),
                ACCOUNT,
                new AssistantId("aia_asst_1"),
                new SessionId("webhook:s/1"));
        return new ToolCallRequested(
                header, new CallId("call_" + header.id()), tool, "find", arguments, "email:a@b.example");
    }

    /** The same in the same turn, as another call. */
    static ToolCallRequested again(ToolCallRequested request) {
        return again(request, request.arguments());
    }

    static ToolCallRequested again(ToolCallRequested request, String arguments) {
        return new ToolCallRequested(
                request.header(),
                new CallId("call_" + EventId.create()),
                request.tool(),
                request.name(),
                arguments,
                request.identity());
    }

    static ObjectNode webhook(String method, String url) {
        return Json.MAPPER.createObjectNode().put("method", method).put("url", url);
    }

    static ToolDefined tool(ToolId id, ObjectNode meta, String input, boolean enabled) {
        return new ToolDefined(
                ACCOUNT,
                id,
                "find",
                "Finds.",
                "WEBHOOK",
                enabled,
                false,
                schema(input),
                meta,
                Instant.now(),
                Instant.now());
    }

    private static ObjectNode schema(String input) {
        return switch (InputSchema.read(TextNode.valueOf(input))) {
            case InputSchema(var json) -> json;
            case SchemaFault(var why) -> throw new AssertionError(why);
        };
    }
}
