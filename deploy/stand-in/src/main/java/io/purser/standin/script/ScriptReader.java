package io.purser.standin.script;

import io.purser.standin.answer.Pace;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Fields;
import io.purser.standin.chat.Message;
import io.purser.standin.chat.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads a script from its JSON form. The kind may be left out where the other fields tell it. */
final class ScriptReader {

    private static final String CLOSING = "The recording ends here.";
    private static final Set<String> KNOWN =
            Set.of("kind", "reply", "steps", "messages", "closing", "delay_ms", "chunk_delay_ms");

    private ScriptReader() {}

    static Script read(Fields script) {
        script.only(KNOWN);
        return switch (script.text("kind").orElseGet(() -> kind(script))) {
            case "always" -> always(script);
            case "sequence" -> sequence(script);
            case "recorded" -> recorded(script);
            default -> throw BadRequest.at("kind", "'kind' must be always, sequence or recorded.");
        };
    }

    private static String kind(Fields script) {
        if (script.has("messages")) {
            return "recorded";
        }
        return script.has("steps") ? "sequence" : "always";
    }

    private static Script always(Fields script) {
        Fields reply = script.object("reply").orElseThrow(() -> BadRequest.missing("reply"));
        return new Script.Always(StepReader.read(reply, pace(script)).answer());
    }

    private static Script sequence(Fields script) {
        List<Step> steps = script.objects("steps").stream()
                .map(step -> StepReader.read(step, pace(script)))
                .toList();
        if (steps.isEmpty()) {
            throw BadRequest.missing("steps");
        }
        return new Script.Sequence(steps);
    }

    private static Script recorded(Fields script) {
        List<Message> messages =
                script.objects("messages").stream().map(Messages::read).toList();
        if (messages.isEmpty()) {
            throw BadRequest.missing("messages");
        }
        return new Script.Recorded(
                Recording.of(messages), script.text("closing").orElse(CLOSING), pace(script));
    }

    private static Pace pace(Fields script) {
        return StepReader.pace(script, new Pace(Duration.ZERO, Duration.ZERO));
    }
}
