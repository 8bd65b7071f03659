package io.purser.knowledge.outside;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where questions to vector stores are embedded. */
@ConfigMapping(prefix = "embeddings")
public interface EmbeddingsConfig {

    /** An OpenAI-compatible address, up to and with the version. */
    @WithDefault("https://api.openai.com/v1")
    String baseUrl();

    Optional<String> apiKey();

    /** How long one request may take. */
    @WithDefault("4s")
    Duration time();
}
