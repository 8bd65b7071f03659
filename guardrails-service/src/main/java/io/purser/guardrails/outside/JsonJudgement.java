package io.purser.guardrails.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;

/** A JSON object, with or without words around it. */
record JsonJudgement(Pointers pointers) implements Judgement {

    @Override
    public Reading read(String words, String version) {
        int start = words.indexOf('{');
        int end = words.lastIndexOf('}');
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("The answer holds no JSON object");
        }
        try {
            return pointers.read(Json.MAPPER.readTree(words.substring(start, end + 1)), version);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answer holds no JSON object that can be read");
        }
    }
}
