package io.purser.guardrails.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.guardrails.screening.Screened;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /v1/moderations} as OpenAI has it: a score from 0 to 1 for each category. */
record Moderation(Optional<String> model, Optional<String> category) implements Protocol {

    private static final int NAME = 60;

    @Override
    public JsonNode question(Screened text) {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("input", text.original());
        model.ifPresent(name -> question.put("model", name));
        return question;
    }

    @Override
    public Reading read(JsonNode answer) {
        var scores = answer.at("/results/0/category_scores");
        var worst = scores.propertyStream()
                .filter(entry -> category.map(entry.getKey()::equals).orElse(true))
                .filter(entry -> entry.getValue().isNumber())
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a.doubleValue(), b.doubleValue())))
                .orElseThrow(() -> new IllegalArgumentException("The answer has no category_scores that count"));
        return new Reading(
                shortened(answer.path("model").asText("1")),
                worst.getValue().doubleValue(),
                List.of(),
                shortened(worst.getKey()));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(NAME, name.length()));
    }
}
