package io.purser.conversation.turn;

import io.purser.contract.event.Usage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a session's turn stands. */
public sealed interface Turn {

    /** Nothing is asked. */
    record Idle() implements Turn {}

    /** A turn that has not ended. */
    sealed interface Running extends Turn {
        Question question();

        Running with(Question question);
    }

    /** Messages are being screened; nothing was asked of the model yet. */
    record Screening(Question question) implements Running {
        @Override
        public Running with(Question other) {
            return new Screening(other);
        }
    }

    /** The model is asked. Steps count from 0. */
    record Thinking(Question question, int step) implements Running {
        @Override
        public Running with(Question other) {
            return new Thinking(other, step);
        }
    }

    /** Calls are due on this step that the model need not be asked for. */
    record Deciding(Question question, int step) implements Running {
        @Override
        public Running with(Question other) {
            return new Deciding(other, step);
        }
    }

    /** Calls are being made that the model waits for, or the customer, as soon as one of them has given the {@code reply}. */
    record WaitingFor(Question question, int step, @Nullable ToolReply reply) implements Running {

        WaitingFor(Question question, int step) {
            this(question, step, null);
        }

        @Override
        public Running with(Question other) {
            return new WaitingFor(other, step, reply);
        }

        /** The one that was asked for first is the reply. */
        WaitingFor with(ToolReply other) {
            return reply == null || other.index() < reply.index() ? new WaitingFor(question, step, other) : this;
        }
    }

    /** A tool's answer is to be drafted as the reply; the model is not asked any more. */
    record Telling(Question question, int step, ToolReply reply) implements Running {
        @Override
        public Running with(Question other) {
            return new Telling(other, step, reply);
        }
    }

    /** The draft is being screened; {@code approved} is the text of the parts that may leave. */
    record Reviewing(Question question, int step, String approved, @Nullable Usage usage) implements Running {
        @Override
        public Running with(Question other) {
            return new Reviewing(other, step, approved, usage);
        }
    }

    /** The turn that has not ended, if there is one. */
    default Optional<Running> running() {
        return this instanceof Running running ? Optional.of(running) : Optional.empty();
    }
}
