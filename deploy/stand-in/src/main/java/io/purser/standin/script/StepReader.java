package io.purser.standin.script;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Pace;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Fields;
import io.purser.standin.chat.Messages;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads one step of a script. */
final class StepReader {

    private static final int LONGEST_DELAY = 120_000;
    private static final int MOST = 1_000_000;
    private static final Set<String> KNOWN = Set.of(
            "text",
            "tool_calls",
            "delay_ms",
            "chunk_delay_ms",
            "status",
            "retry_after",
            "cut_after_chars",
            "junk",
            "hang",
            "times");

    private StepReader() {}

    static Step read(Fields step, Pace usual) {
        step.only(KNOWN);
        int times = step.number("times", MOST).orElse(1);
        if (times < 1) {
            throw BadRequest.at(step.at("times"), "'" + step.at("times") + "' must be at least 1.");
        }
        return new Step(answer(step, pace(step, usual)), times);
    }

    static Pace pace(Fields fields, Pace usual) {
        return new Pace(
                millis(fields, "delay_ms").orElse(usual.before()),
                millis(fields, "chunk_delay_ms").orElse(usual.between()));
    }

    private static Answer answer(Fields step, Pace pace) {
        if (step.flag("hang").orElse(false)) {
            return new Answer.Hang();
        }
        if (step.has("status")) {
            return failure(step, pace);
        }
        return step.text("junk")
                .<Answer>map(junk -> new Answer.Junk(junk, pace.before()))
                .orElseGet(() -> say(step, pace));
    }

    private static Answer failure(Fields step, Pace pace) {
        int status = step.number("status", 599).orElseThrow();
        if (status < 400) {
            throw BadRequest.at(step.at("status"), "'" + step.at("status") + "' must be from 400 to 599.");
        }
        String message = step.text("text").orElse("The script answers " + status + " here.");
        return new Answer.Fail(status, "scripted", message, step.number("retry_after", MOST), pace.before());
    }

    private static Answer say(Fields step, Pace pace) {
        var calls = step.objects("tool_calls").stream()
                .map(call -> call.only(Set.of("id", "name", "arguments")))
                .map(call -> new Reply.Call(call.requiredText("name"), Messages.arguments(call)))
                .toList();
        if (!step.has("text") && calls.isEmpty()) {
            throw BadRequest.at(step.at("text"), "A step needs text, tool_calls, status, junk or hang.");
        }
        return new Answer.Say(
                new Reply(step.text("text").orElse(""), calls), pace, step.number("cut_after_chars", MOST));
    }

    private static Optional<Duration> millis(Fields fields, String name) {
        return fields.number(name, LONGEST_DELAY).map(Duration::ofMillis);
    }
}
