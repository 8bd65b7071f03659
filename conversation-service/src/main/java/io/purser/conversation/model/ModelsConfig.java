package io.purser.conversation.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The models by the names under which assistants choose them; {@code default} is needed. */
@ConfigMapping(prefix = "models")
public interface ModelsConfig {

    @WithParentName
    Map<String, Endpoint> named();

    /** A model behind an OpenAI-compatible address. */
    interface Endpoint {

        /** The address up to and with the version, such as {@code https://api.openai.com/v1}. */
        String baseUrl();

        Optional<String> apiKey();

        /** The model's name at that address. */
        Optional<String> name();

        Optional<Double> temperature();

        /** How long one answer may take. */
        @WithDefault("60s")
        Duration timeout();

        /** How often it is asked again after 429, 5xx or a broken stream. */
        @WithDefault("3")
        int retries();

        /** The pause before it is asked again; it doubles each time. */
        @WithDefault("200ms")
        Duration pause();

        /** The name of the model that is asked when this one gives no answer. */
        Optional<String> fallback();
    }
}
