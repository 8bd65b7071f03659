package io.purser.guardrails.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.Evidence;
import io.purser.guardrails.screening.Screened;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a model behind {@code /v1/chat/completions} for its judgement. */
record Chat(Optional<String> model, String prompt, Judgement judgement, String version) implements Protocol {

    private static final Pattern PLACE = Pattern.compile("\\{(text|surface|evidence)}");

    @Override
    public JsonNode question(Screened text) {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("temperature", 0);
        model.ifPresent(name -> question.put("model", name));
        question.putArray("messages").addObject().put("role", "user").put("content", asked(text));
        return question;
    }

    @Override
    public Reading read(JsonNode answer) {
        var words = answer.at("/choices/0/message/content");
        if (!words.isTextual()) {
            throw new IllegalArgumentException("The answer has no content");
        }
        return judgement.read(words.textValue(), model.orElse(version));
    }

    /** In one go, so that a text which looks like a place is not filled in itself. */
    private String asked(Screened text) {
        var values = Map.of(
                "text", text.original(),
                "surface", text.surface().wire(),
                "evidence", text.evidence().stream().map(Evidence::text).collect(Collectors.joining("\n")));
        return PLACE.matcher(prompt)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
