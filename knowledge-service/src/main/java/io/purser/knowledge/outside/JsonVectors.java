package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.purser.contract.log.Json;
import java.util.List;
import java.util.Optional;

/** Vectors as JSON, and several of them together. */
final class JsonVectors {

    private JsonVectors() {}

    static ArrayNode json(float[] vector) {
        var numbers = Json.MAPPER.createArrayNode();
        for (float number : vector) {
            numbers.add(number);
        }
        return numbers;
    }

    /** Empty when it is no list of numbers. */
    static Optional<float[]> read(JsonNode json) {
        var vector = new float[json.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = json.path(i).floatValue();
            if (!json.path(i).isNumber() || !Float.isFinite(vector[i])) {
                return Optional.empty();
            }
        }
        return json.isArray() && vector.length > 0 ? Optional.of(vector) : Optional.empty();
    }

    /** What they mean together, each as much as the others. One alone stays as it is. */
    static float[] together(List<float[]> vectors) {
        if (vectors.size() == 1) {
            return vectors.getFirst();
        }
        var sum = new float[vectors.getFirst().length];
        vectors.forEach(vector -> add(vector, sum));
        return unit(sum);
    }

    private static void add(float[] vector, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
