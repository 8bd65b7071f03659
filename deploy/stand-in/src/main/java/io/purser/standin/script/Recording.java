package io.purser.standin.script;

import io.purser.standin.answer.Reply;
import io.purser.standin.chat.Message;
import io.purser.standin.script.Events.Numbered;
import java.util.List;
import java.util.Optional;

/** A conversation that was recorded. Stateless: where it stands is read from the caller's history alone. */
record Recording(List<Message> messages, List<Numbered> events) {

    sealed interface Outcome {
        record Next(Reply reply) implements Outcome {}

        record Ended() implements Outcome {}

        record Differs(String how) implements Outcome {}
    }

    static Recording of(List<Message> messages) {
        return new Recording(List.copyOf(messages), Events.of(messages));
    }

    /** What the assistant did after just this history. */
    Outcome after(List<Message> history) {
        List<Numbered> seen = Events.of(history);
        for (int i = 0; i < seen.size(); i++) {
            Optional<String> difference = difference(i, seen.get(i));
            if (difference.isPresent()) {
                return new Outcome.Differs(difference.get());
            }
        }
        return seen.size() == events.size() ? new Outcome.Ended() : decision(seen.size());
    }

    private Optional<String> difference(int i, Numbered seen) {
        if (i >= events.size()) {
            return Optional.of("Message %d (%s) goes beyond the recording, which has only %d messages."
                    .formatted(seen.message(), seen.event().role(), messages.size()));
        }
        return Difference.between(events.get(i).event(), seen.event())
                .map(how -> "Message %d differs from message %d of the recording: %s"
                        .formatted(seen.message(), events.get(i).message(), how));
    }

    private Outcome decision(int from) {
        Numbered next = events.get(from);
        return switch (next.event()) {
            case Event.Said said when said.role().equals("assistant") -> new Outcome.Next(whole(from));
            case Event.Asked asked -> new Outcome.Next(new Reply("", calls(next)));
            default ->
                new Outcome.Differs("The history stops where the recording goes on with message %d, from the %s."
                        .formatted(next.message(), next.event().role()));
        };
    }

    /** Text and calls that were one message are said together again. */
    private Reply whole(int from) {
        var said = (Event.Said) events.get(from).event();
        return new Reply(said.text(), calls(events.get(from)));
    }

    private List<Reply.Call> calls(Numbered event) {
        var message = (Message.Assistant) messages.get(event.message() - 1);
        return message.calls().stream()
                .map(call -> new Reply.Call(call.name(), call.arguments()))
                .toList();
    }
}
