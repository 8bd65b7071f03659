package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.Usage;
import io.purser.contract.id.CallId;
import io.purser.contract.id.TurnId;
import org.jspecify.annotations.Nullable;

/**
 * A call whose outcome the model has not been told.
 *
 * @param result what the tool answered, as long as it is being screened
 * @param found what was found, as long as the customer's message is being screened
 */
record OpenCall(
        TurnId turn,
        DecidedCall decided,
        int step,
        int index,
        String said,
        @Nullable Usage usage,
        @Nullable Integer assistantVersion,
        @Nullable ToolResult result,
        @Nullable RetrievalCompleted found) {

    CallId id() {
        return decided.call();
    }

    OpenCall with(ToolResult answered) {
        return new OpenCall(turn, decided, step, index, said, usage, assistantVersion, answered, found);
    }

    OpenCall with(RetrievalCompleted answered) {
        return new OpenCall(turn, decided, step, index, said, usage, assistantVersion, result, answered);
    }

    /** The same; a search that was made with the customer's own words does not tell them, as the model may not read all of them. */
    OpenCall withoutWords() {
        return decided instanceof DecidedCall.AskedFirst(var call, var sources, var name, var _, var _)
                ? new OpenCall(
                        turn,
                        new DecidedCall.AskedFirst(call, sources, name, "{}", ""),
                        step,
                        index,
                        said,
                        usage,
                        assistantVersion,
                        result,
                        found)
                : this;
    }

    /** By which the wire contract names what went wrong; null when nothing did, or it has no number for it. */
    @Nullable
    Integer errorCode() {
        return result == null ? null : Told.code(result);
    }

    Entry.Call call() {
        return new Entry.Call(
                decided.call(),
                step,
                index,
                decided.name(),
                decided.arguments(),
                said,
                usage,
                assistantVersion,
                decided instanceof DecidedCall.OnTool tool && tool.fromTools());
    }
}
