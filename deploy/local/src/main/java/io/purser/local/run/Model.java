package io.purser.local.run;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Who thinks. */
public sealed interface Model {

    /** The small one of our own, started beside the services: for trying and testing. */
    record StandIn() implements Model {}

    /** Any server that speaks OpenAI's protocol; the address ends in {@code /v1}. */
    record Remote(URI baseUrl, String apiKey, String name) implements Model {

        /** The key is left out. */
        @Override
        public String toString() {
            return name + " at " + baseUrl;
        }
    }

    /** What the user's environment asks for: the stand-in unless there is a key. */
    static Model from(Map<String, String> environment) {
        return value(environment, "OPENAI_API_KEY")
                .<Model>map(key -> new Remote(
                        URI.create(value(environment, "OPENAI_BASE_URL").orElse("https://api.openai.com/v1")),
                        key,
                        value(environment, "OPENAI_MODEL").orElse("gpt-4.1-mini")))
                .orElseGet(StandIn::new);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
