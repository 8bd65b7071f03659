package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Header;
import io.purser.contract.event.Placeholders;
import java.util.List;

/** What is to be done next. */
public sealed interface Step {

    /** The model is to decide on this step. */
    record AskModel(Question question, int step) implements Step {}

    /**
     * What the customer said may be searched for while it is being screened, where the assistant's knowledge is asked
     * first. It takes the place of what would be decided on the first step.
     */
    record SearchAhead(Question question, String said) implements Step {}

    /** What a tool has answered is to be drafted as the reply, in place of what the model would say on this step. */
    record TellCustomer(Question question, int step, ToolReply reply) implements Step {}

    /** These calls are to be decided on, in place of what the model would decide on this step. */
    record MakeCalls(Question question, int step, List<DecidedCall> calls) implements Step {
        public MakeCalls {
            calls = List.copyOf(calls);
        }
    }

    /**
     * The calls are to be made that the event with this header decided on.
     *
     * @param verified whether the customer has proven who they are
     * @param unscreened what the customer has said that is not in the history yet, oldest first
     * @param placeholders those of the session
     */
    record RequestCalls(
            Header decision,
            Question question,
            List<DecidedCall> calls,
            boolean verified,
            List<String> unscreened,
            Placeholders placeholders)
            implements Step {
        public RequestCalls {
            calls = List.copyOf(calls);
            unscreened = List.copyOf(unscreened);
        }
    }

    /** The end of the turn is to be told. */
    record TellEnd(Ended ended) implements Step {}
}
