package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.rest.ApiException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When the knowledge of an assistant is searched. */
public enum KnowledgeStrategy {
    /** When the model asks for it: each source is a function. */
    @JsonProperty("on_demand")
    ON_DEMAND,

    /** Once in all sources before the model is first asked, with the customer's words; and whenever the model asks for more. */
    @JsonProperty("ask_first")
    ASK_FIRST;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param sent null for the one before
     * @throws ApiException 400
     */
    static KnowledgeStrategy of(@Nullable String sent, KnowledgeStrategy before) {
        return sent == null
                ? before
                : Arrays.stream(values())
                        .filter(strategy -> strategy.text().equalsIgnoreCase(sent.strip()))
                        .findFirst()
                        .orElseThrow(() ->
                                ApiException.invalid("The field knowledge_strategy must be on_demand or ask_first"));
    }
}
