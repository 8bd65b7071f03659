package io.purser.standin.script;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Pace;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.ChatRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decided beforehand what is answered. Scripts hold no state: which request it is comes from outside. */
sealed interface Script {

    /** The answer to the request that is the {@code count}-th, from 0, of its script. */
    Answer answer(int count, ChatRequest request);

    String kind();

    record Always(Answer answer) implements Script {
        @Override
        public Answer answer(int count, ChatRequest request) {
            return answer;
        }

        @Override
        public String kind() {
            return "always";
        }
    }

    record Sequence(List<Step> steps) implements Script {
        public Sequence {
            steps = List.copyOf(steps);
        }

        @Override
        public Answer answer(int count, ChatRequest request) {
            int left = count;
            for (Step step : steps) {
                if (left < step.times()) {
                    return step.answer();
                }
                left -= step.times();
            }
            return conflict("The script has no step for request " + (count + 1) + ".");
        }

        @Override
        public String kind() {
            return "sequence";
        }
    }

    record Recorded(Recording recording, String closing, Pace pace) implements Script {
        @Override
        public Answer answer(int count, ChatRequest request) {
            return switch (recording.after(request.messages())) {
                case Recording.Outcome.Next(var reply) -> say(reply);
                case Recording.Outcome.Ended() -> say(Reply.text(closing));
                case Recording.Outcome.Differs(var how) -> conflict(how);
            };
        }

        @Override
        public String kind() {
            return "recorded";
        }

        private Answer say(Reply reply) {
            return new Answer.Say(reply, pace, Optional.empty());
        }
    }

    private static Answer conflict(String message) {
        return new Answer.Fail(409, "script_mismatch", message, Optional.empty(), Duration.ZERO);
    }
}
