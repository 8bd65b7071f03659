package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.CallId;
import io.purser.contract.id.ToolId;

/**
 * A tool is to be called, once. {@code arguments} is what the model wrote, which may not be JSON.
 *
 * @param verified whether the customer has proven in this session who they are
 * @param confirmed whether the customer's last words are a plain yes to what the assistant said before
 */
public record ToolCallRequested(
        Header header,
        CallId call,
        ToolId tool,
        String name,
        String arguments,
        String identity,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean verified,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean confirmed)
        implements ConversationEvent {

    /** One of a customer who has neither proven nor confirmed anything. */
    public ToolCallRequested(Header header, CallId call, ToolId tool, String name, String arguments, String identity) {
        this(header, call, tool, name, arguments, identity, false, false);
    }
}
