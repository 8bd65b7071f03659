package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.CallId;
import io.purser.contract.id.ToolId;

/**
 * A tool is to be called, once. {@code arguments} is what the model wrote, which may not be JSON.
 *
 * @param verified whether the customer has proven in this session who they are
 * @param confirmed whether the customer's last words are a plain yes to what the assistant said before
 * @param fromTools whether the model has all that the arguments say from tools and passages only, and nothing from the customer
 * @param placeholders those in the arguments; the tool gets what they stand for
 */
public record ToolCallRequested(
        Header header,
        CallId call,
        ToolId tool,
        String name,
        String arguments,
        String identity,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean verified,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean confirmed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean fromTools,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Placeholders placeholders)
        implements ConversationEvent {

    public ToolCallRequested {
        placeholders = placeholders == null ? Placeholders.NONE : placeholders;
    }

    /** One of a customer who has neither proven nor confirmed anything. */
    public ToolCallRequested(Header header, CallId call, ToolId tool, String name, String arguments, String identity) {
        this(header, call, tool, name, arguments, identity, false, false);
    }

    /** The same with other arguments, which have no placeholders. */
    public ToolCallRequested with(String plainArguments) {
        return new ToolCallRequested(
                header, call, tool, name, plainArguments, identity, verified, confirmed, fromTools, Placeholders.NONE);
    }

    /** One whose arguments are the customer's or the model's own. */
    public ToolCallRequested(
            Header header,
            CallId call,
            ToolId tool,
            String name,
            String arguments,
            String identity,
            boolean verified,
            boolean confirmed) {
        this(header, call, tool, name, arguments, identity, verified, confirmed, false, Placeholders.NONE);
    }
}
