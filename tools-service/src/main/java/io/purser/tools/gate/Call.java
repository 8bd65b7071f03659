package io.purser.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ToolCallRequested;
import java.time.Instant;

/**
 * A call that is to be decided on.
 *
 * @param read whether the tool changes nothing
 * @param arguments as they fit the tool's schema
 */
public record Call(ToolDefined tool, boolean read, ToolCallRequested request, ObjectNode arguments) {

    Facts facts(Past past, Instant now) {
        var header = request.header();
        return new Facts(
                header.account().value(),
                header.assistant().value(),
                header.session().value(),
                Facts.Identity.of(request.identity()),
                new Facts.Tool(tool.id().value(), tool.name(), read),
                arguments,
                request.verified(),
                request.confirmed(),
                request.fromTools(),
                past,
                now);
    }
}
