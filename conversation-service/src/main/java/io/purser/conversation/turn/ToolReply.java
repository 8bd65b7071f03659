package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import java.util.Optional;

/**
 * A tool's answer, or a passage, that is the reply to the customer.
 *
 * @param index which call of its step
 * @param tool the name of the function that has given it
 */
public record ToolReply(int index, String tool, String text) {

    /** The best passage; empty when what was found is for the model, or nothing was. */
    static Optional<ToolReply> of(OpenCall call, RetrievalResult result) {
        return call.decided() instanceof DecidedCall.OnKnowledge knowledge && knowledge.direct()
                ? Told.passages(result).stream()
                        .findFirst()
                        .map(best -> new ToolReply(call.index(), knowledge.name(), best.text()))
                : Optional.empty();
    }

    /** Empty when the answer is for the model: the tool is none that answers itself, did not answer, or something was held back. */
    static Optional<ToolReply> of(OpenCall call, ToolResultScreened screened) {
        return call.decided() instanceof DecidedCall.OnTool tool
                        && tool.direct()
                        && screened.replacement() == null
                        && call.result() instanceof ToolResult.Answer(String body)
                        && !body.isBlank()
                ? Optional.of(new ToolReply(call.index(), tool.name(), body))
                : Optional.empty();
    }
}
