package io.purser.conversation.model;

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

    Models(ModelsConfig config) {
        named = config.named().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new OpenAiModel(entry.getValue())));
        if (!named.containsKey(DEFAULT)) {
            throw new IllegalStateException("models.default.base-url (MODELS_DEFAULT_BASE_URL) is not set");
        }
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
