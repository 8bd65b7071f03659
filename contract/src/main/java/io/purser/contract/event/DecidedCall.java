package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import java.util.List;

/** A call that the model asked for. {@code name} and {@code arguments} are as the model wrote them. */
public sealed interface DecidedCall {

    CallId call();

    String name();

    String arguments();

    /**
     * A call on a tool of the assistant.
     *
     * @param direct whether the tool's answer is the reply to the customer
     * @param verified whether the customer must have proven before who they are
     * @param fromTools whether the model has all that its arguments say from tools and passages only
     */
    record OnTool(
            CallId call,
            ToolId tool,
            String name,
            String arguments,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean direct,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean verified,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean fromTools)
            implements DecidedCall {

        /** One whose arguments are the customer's or the model's own. */
        public OnTool(CallId call, ToolId tool, String name, String arguments, boolean direct, boolean verified) {
            this(call, tool, name, arguments, direct, verified, false);
        }

        /** One whose answer is for the model, and that needs no proof. */
        public OnTool(CallId call, ToolId tool, String name, String arguments) {
            this(call, tool, name, arguments, false, false);
        }

        /** The same as another call. */
        public OnTool as(CallId other) {
            return new OnTool(other, tool, name, arguments, direct, verified, fromTools);
        }
    }

    /**
     * A check of the code that the customer gave, for the tool whose call waits for it. It is decided on without the model.
     *
     * @param code not among the arguments, which the model and the history are shown
     */
    record OnCode(CallId call, ToolId tool, String name, String code) implements DecidedCall {

        @Override
        public String arguments() {
            return "{}";
        }

        @Override
        public String toString() {
            return "OnCode[call=%s]".formatted(call);
        }
    }

    /**
     * A question to a knowledge source of the assistant.
     *
     * @param direct whether the best passage is the reply to the customer
     */
    record OnKnowledge(
            CallId call,
            KnowledgeId source,
            String name,
            String arguments,
            String query,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean direct)
            implements DecidedCall {

        /** One whose passages are for the model. */
        public OnKnowledge(CallId call, KnowledgeId source, String name, String arguments, String query) {
            this(call, source, name, arguments, query, false);
        }
    }

    /** A question to all knowledge sources of the assistant at once. It is decided on without the model, before it is first asked. */
    record AskedFirst(CallId call, List<KnowledgeId> sources, String name, String arguments, String query)
            implements DecidedCall {

        public AskedFirst {
            sources = List.copyOf(sources);
        }
    }

    /** Nothing that could be called; the model is told {@code why} and may try again. */
    record Impossible(CallId call, String name, String arguments, String why) implements DecidedCall {}
}
