package io.purser.contract.event;

import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;

/** A call that the model asked for. {@code name} and {@code arguments} are as the model wrote them. */
public sealed interface DecidedCall {

    CallId call();

    String name();

    String arguments();

    /** A call on a tool of the assistant. */
    record OnTool(CallId call, ToolId tool, String name, String arguments) implements DecidedCall {}

    /** A question to a knowledge source of the assistant. */
    record OnKnowledge(CallId call, KnowledgeId source, String name, String arguments, String query)
            implements DecidedCall {}

    /** Nothing that could be called; the model is told {@code why} and may try again. */
    record Impossible(CallId call, String name, String arguments, String why) implements DecidedCall {}
}
