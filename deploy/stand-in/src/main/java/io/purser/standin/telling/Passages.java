package io.purser.standin.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences in what a search gave back: JSON in one of the usual forms, Markdown or plain text. */
final class Passages {

    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\W*(?:no|nothing)\\b[^.\\n]{0,40}\\b(?:found|results?|passages?|matches|match)\\b[^\\n]*\\s*");
    private static final List<String> LISTS =
            List.of("chunks", "passages", "results", "documents", "matches", "hits", "items", "data", "content");
    private static final List<String> TEXTS =
            List.of("content", "text", "passage", "chunk", "body", "snippet", "page_content", "answer");
    private static final List<String> TITLES = List.of("heading", "title", "section", "name");

    private Passages() {}

    static List<Quotable> of(String result) {
        if (NOTHING.matcher(result).matches()) {
            return List.of();
        }
        Optional<JsonNode> json = Json.parse(result).filter(JsonNode::isContainerNode);
        if (json.isEmpty()) {
            return new Markup(0, "").read(result);
        }
        var sentences = new ArrayList<Quotable>();
        int number = 0;
        for (JsonNode passage : passages(json.get())) {
            sentences.addAll(read(passage, number++));
        }
        return sentences;
    }

    private static List<JsonNode> passages(JsonNode json) {
        if (json.isArray()) {
            return elements(json);
        }
        return LISTS.stream()
                .map(json::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(Passages::elements)
                .orElseGet(() -> List.of(json));
    }

    private static List<Quotable> read(JsonNode passage, int number) {
        if (passage.isTextual()) {
            return new Markup(number, "").read(passage.textValue());
        }
        return new Markup(number, field(passage, TITLES)).read(field(passage, TEXTS));
    }

    private static String field(JsonNode passage, List<String> names) {
        return names.stream()
                .map(passage::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> elements(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(list::get)
                .toList();
    }
}
