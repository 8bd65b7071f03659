package io.purser.standin.answer;

import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.ChatRequest;
import java.time.Duration;
import java.util.Optional;

/** Says what was said: {@code echo} at once, {@code echo:2000} after two seconds. For measurements. */
public final class Echo implements Model {

    private static final int LONGEST = 120_000;

    public static boolean answersTo(String model) {
        return model.equals("echo") || model.startsWith("echo:");
    }

    @Override
    public Answer next(ChatRequest request) {
        var pace = new Pace(delay(request.model()), Duration.ZERO);
        return new Answer.Say(Reply.text("You said: " + request.lastUserText()), pace, Optional.empty());
    }

    private static Duration delay(String model) {
        if (model.equals("echo")) {
            return Duration.ZERO;
        }
        var digits = model.substring("echo:".length());
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > LONGEST) {
            throw BadRequest.at("model", "'echo:' wants a delay from 0 to " + LONGEST + " ms, as in echo:2000.");
        }
        return Duration.ofMillis(Integer.parseInt(digits));
    }
}
