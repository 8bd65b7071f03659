package io.purser.guardrails.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.guardrails.screening.Screened;

/** Any service: it is sent {@code text}, {@code surface} and {@code evidence}, and the score is where the configuration says. */
record ScoreService(Pointers pointers, String version) implements Protocol {

    @Override
    public JsonNode question(Screened text) {
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put("text", text.original())
                .put("surface", text.surface().wire());
        var evidence = question.putArray("evidence");
        text.evidence()
                .forEach(piece ->
                        evidence.addObject().put("source", piece.source()).put("text", piece.text()));
        return question;
    }

    @Override
    public Reading read(JsonNode answer) {
        return pointers.read(answer, version);
    }
}
