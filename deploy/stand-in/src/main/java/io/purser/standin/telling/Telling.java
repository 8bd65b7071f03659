package io.purser.standin.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Json;
import io.purser.standin.language.Sentences;
import java.util.List;
import java.util.Optional;

/** What a function other than a search gave back, told to the customer. */
public final class Telling {

    static final String NO_DETAILS = "That went through; no details came back.";

    private static final int SHORT = 400;

    private final Quotes quotes;

    public Telling(Quotes quotes) {
        this.quotes = quotes;
    }

    public String tell(String question, String result) {
        return trouble(result).orElseGet(() -> good(question, result));
    }

    /** What went wrong, when the result is no result. */
    public static Optional<String> trouble(String result) {
        return Trouble.in(result);
    }

    private String good(String question, String result) {
        Optional<JsonNode> json = Json.parse(result).filter(node -> !node.isTextual());
        if (json.isPresent()) {
            return Facts.tell(json.get());
        }
        String text = Json.parse(result).map(JsonNode::asText).orElse(result).strip();
        if (text.isEmpty()) {
            return NO_DETAILS;
        }
        return text.length() <= SHORT ? Sentences.whole(text) : best(question, text);
    }

    private String best(String question, String text) {
        Quote best = quotes.answer(question, List.of(text), 0);
        return best.isEmpty() ? Sentences.of(text).getFirst() : best.text();
    }
}
