package io.purser.conversation.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.purser.contract.event.Usage;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.purser.security.egress.EgressOutcome.Unsent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A model behind an OpenAI-compatible address, read as a stream. */
final class OpenAiModel implements Model {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final String UNAVAILABLE = "The assistant's language model is not available at the moment.";

    private final OpenAiStreamingChatModel client;
    private final ModelsConfig.Endpoint config;
    private final EgressGate gate;

    OpenAiModel(ModelsConfig.Endpoint config, EgressGate gate) {
        this.config = config;
        this.gate = gate;
        this.client = OpenAiStreamingChatModel.builder()
                .baseUrl(config.baseUrl())
                .apiKey(config.apiKey().orElse("none"))
                .temperature(config.temperature().orElse(null))
                .timeout(config.timeout())
                .build();
    }

    Optional<String> fallback() {
        return config.fallback();
    }

    @Override
    public Uni<Decision> next(Prompt prompt) {
        return Uni.createFrom()
                .deferred(() -> gate.objection(config.baseUrl()))
                .chain(objection -> objection.map(this::stay).orElseGet(() -> ask(request(prompt))))
                .onFailure(ModelFailures::mayPass)
                .retry()
                .withBackOff(config.pause(), LONGEST_PAUSE)
                .atMost(config.retries())
                .ifNoItem()
                .after(prompt.patience())
                .fail()
                .onFailure()
                .transform(failure -> new ModelUnavailable(UNAVAILABLE, failure));
    }

    private Uni<Decision> stay(Unsent objection) {
        return Uni.createFrom()
                .failure(
                        switch (objection) {
                            case Refused(var why) ->
                                new ModelNotAllowed(URI.create(config.baseUrl()).getAuthority(), why);
                            case Unreachable(var why) -> new ModelUnavailable(why);
                        });
    }

    private Uni<Decision> ask(ChatRequest request) {
        long start = System.nanoTime();
        return Uni.createFrom()
                .<ChatResponse>emitter(emitter -> client.chat(request, new Answer(emitter)))
                .map(response -> decision(response, request.modelName(), start));
    }

    private ChatRequest request(Prompt prompt) {
        var parameters = OpenAiChatRequestParameters.builder()
                .modelName(nameOf(prompt))
                .temperature(prompt.temperature())
                .maxOutputTokens(prompt.maxOutputTokens())
                .user(prompt.user())
                .toolSpecifications(Wire.functions(prompt.functions()))
                .build();
        return ChatRequest.builder()
                .messages(Wire.messages(prompt))
                .parameters(parameters)
                .build();
    }

    private String nameOf(Prompt prompt) {
        return "default".equals(prompt.model()) ? config.name().orElse("default") : prompt.model();
    }

    private static Decision decision(ChatResponse response, String model, long start) {
        AiMessage message = response.aiMessage();
        String text = Optional.ofNullable(message.text()).orElse("");
        Usage usage = usage(response, model, start);
        if (message.hasToolExecutionRequests()) {
            var wishes = message.toolExecutionRequests().stream()
                    .map(OpenAiModel::wish)
                    .toList();
            return new Decision.Call(text, wishes, usage);
        }
        if (text.isBlank()) {
            throw new ModelUnavailable("The language model gave an empty answer.");
        }
        return new Decision.Say(text, usage);
    }

    private static Decision.Wish wish(ToolExecutionRequest request) {
        return new Decision.Wish(
                request.name(), Optional.ofNullable(request.arguments()).orElse(""));
    }

    private static Usage usage(ChatResponse response, String model, long start) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        var tokens = response.tokenUsage();
        return tokens == null
                ? new Usage(model, 0, 0, millis)
                : new Usage(model, count(tokens.inputTokenCount()), count(tokens.outputTokenCount()), millis);
    }

    private static int count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    /** Takes the stream's end; called on the event loop. */
    private record Answer(UniEmitter<? super ChatResponse> emitter) implements StreamingChatResponseHandler {

        @Override
        public void onCompleteResponse(ChatResponse response) {
            emitter.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            emitter.fail(failure);
        }
    }
}
