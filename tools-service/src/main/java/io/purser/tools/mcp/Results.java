package io.purser.tools.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.Refused;
import io.purser.tools.mcp.Exchange.End;
import io.purser.tools.webhook.Outcomes;
import java.util.Set;
import java.util.stream.Collectors;

/** What the end of a request means for the call. */
final class Results {

    /** Of JSON-RPC: the request, its method or its parameters are not what the server takes, so it has done nothing. */
    private static final Set<Integer> NOTHING_DONE = Set.of(-32_600, -32_601, -32_602);

    private static final int NOT_TAKEN = 400;
    private static final int FAILED = 500;
    private static final int NO_ANSWER = 502;
    private static final int LONGEST_REASON = 500;

    private Results() {}

    static ToolResult of(End end) {
        return switch (end) {
            case End.Result result -> of(result.value());
            case End.Fault(int code, String why, var _) ->
                new Refused(NOTHING_DONE.contains(code) ? NOT_TAKEN : FAILED, beginning(why));
            case End.Failed(var outcome) -> Outcomes.result(outcome);
            case End.Junk _ -> new Refused(NO_ANSWER, "The server's answer is none of MCP");
        };
    }

    /** A tool that says it has failed may have done a part. */
    private static ToolResult of(JsonNode result) {
        if (!result.path("content").isArray() && !result.hasNonNull("structuredContent")) {
            return new Refused(NO_ANSWER, "The server's answer is none of MCP");
        }
        return result.path("isError").asBoolean()
                ? new Refused(FAILED, beginning(text(result)))
                : new Answer(text(result));
    }

    private static String text(JsonNode result) {
        return result.hasNonNull("structuredContent")
                ? result.path("structuredContent").toString()
                : result.path("content")
                        .valueStream()
                        .map(Results::part)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String part(JsonNode part) {
        return switch (part.path("type").asText()) {
            case "text" -> part.path("text").asText();
            case "resource" -> part.path("resource").path("text").asText();
            case "resource_link" -> part.path("uri").asText();
            case "image", "audio" ->
                "(%s, not shown)".formatted(part.path("type").asText());
            default -> "";
        };
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
