package io.purser.local.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts the messages of a recording into turns: each begins with the customer's words. */
final class Turns {

    private final List<JsonNode> messages = new ArrayList<>();

    Turns(JsonNode messages) {
        messages.forEach(this.messages::add);
    }

    List<RecordedTurn> all() {
        return IntStream.range(0, messages.size())
                .filter(i -> isFrom("user", messages.get(i)))
                .mapToObj(i -> turn(messages.get(i), following(messages, i, message -> !isFrom("user", message))))
                .toList();
    }

    private static RecordedTurn turn(JsonNode user, List<JsonNode> answers) {
        var calls = IntStream.range(0, answers.size())
                .boxed()
                .flatMap(i -> calls(answers, i))
                .toList();
        return new RecordedTurn(text(user), calls, reply(answers));
    }

    /** A call's output stands right behind it; ids do not tell, as some recordings use one again in the same turn. */
    private static Stream<RecordedCall> calls(List<JsonNode> answers, int i) {
        List<JsonNode> outputs = following(answers, i, message -> isFrom("tool", message));
        return answers.get(i).path("tool_calls").valueStream().map(call -> call(call, outputs));
    }

    private static RecordedCall call(JsonNode call, List<JsonNode> outputs) {
        String output = outputs.stream()
                .filter(answer -> answer.path("tool_call_id").equals(call.path("id")))
                .map(Turns::text)
                .findFirst()
                .orElse("");
        return new RecordedCall(
                call.path("name").asText(), parsed(call.path("arguments").asText()), output);
    }

    private static String reply(List<JsonNode> answers) {
        boolean ends = answers.isEmpty() || !isFrom("assistant", answers.getLast());
        return ends ? RecordedRun.CLOSING : text(answers.getLast());
    }

    private static List<JsonNode> following(List<JsonNode> messages, int i, Predicate<JsonNode> wanted) {
        return messages.subList(i + 1, messages.size()).stream()
                .takeWhile(wanted)
                .toList();
    }

    private static boolean isFrom(String role, JsonNode message) {
        return message.path("role").asText().equals(role);
    }

    private static String text(JsonNode message) {
        return message.path("content").asText("");
    }

    private static JsonNode parsed(String arguments) {
        try {
            return Json.MAPPER.readTree(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A recorded call has arguments that are no JSON", e);
        }
    }
}
