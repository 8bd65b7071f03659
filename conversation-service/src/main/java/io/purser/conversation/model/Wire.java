package io.purser.conversation.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.NumberedCitations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A prompt in the words of the chat completions interface. */
final class Wire {

    private Wire() {}

    static List<ChatMessage> messages(Prompt prompt) {
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(prompt.system()));
        var told = new HashSet<StepOfTurn>();
        for (Entry entry : prompt.history()) {
            messages.addAll(messages(entry, prompt.history(), told));
        }
        return messages;
    }

    private static List<ChatMessage> messages(Entry entry, List<Entry> history, Set<StepOfTurn> told) {
        return switch (entry) {
            case Entry.FromCustomer said -> said.withheld() ? List.of() : List.of(UserMessage.from(said.text()));
            case Entry.FromAssistant said -> List.of(AiMessage.from(NumberedCitations.without(said.text())));
            case Entry.FromPerson said -> List.of(AiMessage.from(said.text()));
            case Entry.Outcome outcome -> told.add(StepOfTurn.of(outcome)) ? step(outcome, history) : List.of();
        };
    }

    /** All calls of the step in one message, then their outcomes, as the interface demands it. */
    private static List<ChatMessage> step(Entry.Outcome first, List<Entry> history) {
        var step = StepOfTurn.of(first);
        var outcomes = history.stream()
                .filter(Entry.Outcome.class::isInstance)
                .map(Entry.Outcome.class::cast)
                .filter(outcome -> StepOfTurn.of(outcome).equals(step))
                .sorted(Comparator.comparingInt(outcome -> outcome.call().index()))
                .toList();
        var results = outcomes.stream().map(Wire::result);
        return Stream.concat(Stream.of(calls(outcomes)), results).toList();
    }

    private static ChatMessage calls(List<Entry.Outcome> outcomes) {
        String said = outcomes.stream().map(outcome -> outcome.call().said()).collect(Collectors.joining());
        var calls = outcomes.stream().map(Wire::request).toList();
        return said.isBlank() ? AiMessage.from(calls) : AiMessage.from(said, calls);
    }

    private static ToolExecutionRequest request(Entry.Outcome outcome) {
        return ToolExecutionRequest.builder()
                .id(outcome.call().id().value())
                .name(outcome.call().name())
                .arguments(outcome.call().arguments())
                .build();
    }

    private static ChatMessage result(Entry.Outcome outcome) {
        return ToolExecutionResultMessage.from(
                outcome.call().id().value(), outcome.call().name(), outcome.output());
    }

    static List<ToolSpecification> functions(List<Prompt.Function> functions) {
        return functions.stream().map(Wire::function).toList();
    }

    private static ToolSpecification function(Prompt.Function function) {
        return ToolSpecification.builder()
                .name(function.name())
                .description(function.description())
                .parameters(parameters(function.schema()))
                .build();
    }

    private static JsonObjectSchema parameters(JsonNode schema) {
        var parameters = JsonObjectSchema.builder();
        schema.path("properties")
                .properties()
                .forEach(property -> parameters.addProperty(
                        property.getKey(),
                        JsonRawSchema.from(property.getValue().toString())));
        return parameters
                .required(StreamSupport.stream(schema.path("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                .build();
    }

    /** Calls that the model asked for together. */
    private record StepOfTurn(String turn, int step) {
        static StepOfTurn of(Entry.Outcome outcome) {
            return new StepOfTurn(outcome.turn().value(), outcome.call().step());
        }
    }
}
