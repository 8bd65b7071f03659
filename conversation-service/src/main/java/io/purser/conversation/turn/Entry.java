package io.purser.conversation.turn;

import io.purser.contract.event.Passage;
import io.purser.contract.event.Usage;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.CallId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.TurnId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a session's history. */
public sealed interface Entry {

    MessageId id();

    Instant at();

    TurnId turn();

    /** What the customer said. {@code withheld} when the model must not see it. */
    record FromCustomer(
            MessageId id,
            Instant at,
            TurnId turn,
            String identity,
            String channel,
            String text,
            boolean withheld,
            @Nullable Verdict verdict)
            implements Entry {}

    /**
     * What the customer got as the reply.
     *
     * @param usage of the step that wrote it, if a model did
     * @param citations what it leans on; replies that were stored before there were any have none
     * @param errorCode of the wire contract, when it stands in for what the assistant would have said
     */
    record FromAssistant(
            MessageId id,
            Instant at,
            TurnId turn,
            String text,
            @Nullable Usage usage,
            Verdict verdict,
            @Nullable Integer assistantVersion,
            List<Citation> citations,
            @Nullable Integer errorCode)
            implements Entry {

        public FromAssistant {
            citations = citations == null ? List.of() : List.copyOf(citations);
        }

        public FromAssistant(
                MessageId id,
                Instant at,
                TurnId turn,
                String text,
                @Nullable Usage usage,
                Verdict verdict,
                @Nullable Integer assistantVersion) {
            this(id, at, turn, text, usage, verdict, assistantVersion, List.of(), null);
        }

        FromAssistant citing(List<Citation> found) {
            return new FromAssistant(id, at, turn, text, usage, verdict, assistantVersion, found, errorCode);
        }

        FromAssistant because(@Nullable Integer code) {
            return new FromAssistant(id, at, turn, text, usage, verdict, assistantVersion, citations, code);
        }
    }

    /** What a person answered. */
    record FromPerson(MessageId id, Instant at, TurnId turn, String person, String text) implements Entry {}

    /** A call that has ended, as the model asked for it and as it is told to the model. */
    sealed interface Outcome extends Entry {
        Call call();

        /** What the model is told. */
        String output();
    }

    /**
     * Which call. {@code said}, the text that the model wrote, and {@code usage} are of the step and stand at its first call.
     *
     * @param fromTools whether the model had all that the arguments say from tools and passages only
     */
    record Call(
            CallId id,
            int step,
            int index,
            String name,
            String arguments,
            String said,
            @Nullable Usage usage,
            @Nullable Integer assistantVersion,
            boolean fromTools) {

        public Call(
                CallId id,
                int step,
                int index,
                String name,
                String arguments,
                String said,
                @Nullable Usage usage,
                @Nullable Integer assistantVersion) {
            this(id, step, index, name, arguments, said, usage, assistantVersion, false);
        }
    }

    /**
     * A tool call's end, or why there was no call.
     *
     * @param errorCode of the wire contract, where it has one for it
     */
    record FromTool(MessageId id, Instant at, TurnId turn, Call call, String output, @Nullable Integer errorCode)
            implements Outcome {

        public FromTool(MessageId id, Instant at, TurnId turn, Call call, String output) {
            this(id, at, turn, call, output, null);
        }

        FromTool because(@Nullable Integer code) {
            return new FromTool(id, at, turn, call, output, code);
        }
    }

    /** What was found for a query. */
    record FromKnowledge(
            MessageId id, Instant at, TurnId turn, Call call, String query, List<Passage> passages, String output)
            implements Outcome {
        public FromKnowledge {
            passages = List.copyOf(passages);
        }
    }
}
