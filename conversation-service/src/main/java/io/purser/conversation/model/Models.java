package io.purser.conversation.model;

import io.purser.security.egress.EgressGate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configured models. A name that is not configured is asked for at the default address. */
@ApplicationScoped
class Models implements Model {

    private static final String DEFAULT = "default";

    private final Map<String, OpenAiModel> named;

    Models(ModelsConfig config, EgressGate gate) {
        named = config.named().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> model(entry, gate)));
        if (!named.containsKey(DEFAULT)) {
            throw new IllegalStateException("models.default.base-url (MODELS_DEFAULT_BASE_URL) is not set");
        }
    }

    private static OpenAiModel model(Map.Entry<String, ModelsConfig.Endpoint> entry, EgressGate gate) {
        EgressGate.fault(entry.getValue().baseUrl()).ifPresent(why -> {
            throw new IllegalStateException("models.%s.base-url cannot be used: %s".formatted(entry.getKey(), why));
        });
        return new OpenAiModel(entry.getValue(), gate);
    }

    @Override
    public Uni<Decision> next(Prompt prompt) {
        OpenAiModel chosen = endpoint(prompt.model());
        return chosen.next(prompt).onFailure().recoverWithUni(failure -> instead(chosen, prompt, failure));
    }

    private Uni<Decision> instead(OpenAiModel failed, Prompt prompt, Throwable failure) {
        return failed.fallback()
                .flatMap(name -> Optional.ofNullable(named.get(name)))
                .map(other -> other.next(prompt))
                .orElseGet(() -> Uni.createFrom().failure(failure));
    }

    private OpenAiModel endpoint(String name) {
        return Optional.ofNullable(named.get(name)).orElseGet(() -> named.get(DEFAULT));
    }
}
