package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Fields;
import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.meaning.Sense;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Embeddings. Any model name is taken. */
record EmbeddingsEndpoint(Meaning meaning) implements Endpoint {

    private static final int MOST = 256;

    @Override
    public void handle(Exchange exchange) {
        var request = Fields.of(Json.body(exchange.body()));
        String model = request.requiredText("model");
        List<String> inputs = inputs(request.node().path("input"));
        boolean base64 = base64(request);
        var embedding = Embedding.asked(model, request);
        exchange.aside(() -> embedding.of(inputs, meaning), senses -> exchange.json(200, body(model, senses, base64)));
    }

    private static List<String> inputs(JsonNode input) {
        if (input.isTextual()) {
            return List.of(text(input));
        }
        if (!(input instanceof ArrayNode list) || list.isEmpty() || list.size() > MOST) {
            throw BadRequest.at("input", "'input' must be a string or a list of 1 to " + MOST + " strings.");
        }
        var inputs = new ArrayList<String>();
        list.forEach(item -> inputs.add(text(item)));
        return inputs;
    }

    private static String text(JsonNode input) {
        if (!input.isTextual() || input.textValue().isBlank()) {
            throw BadRequest.at("input", "'input' must hold strings that are not empty.");
        }
        return input.textValue();
    }

    private static boolean base64(Fields request) {
        String format = request.text("encoding_format").orElse("float");
        if (!format.equals("float") && !format.equals("base64")) {
            throw BadRequest.at("encoding_format", "'encoding_format' must be float or base64.");
        }
        return format.equals("base64");
    }

    private static ObjectNode body(String model, List<Sense> senses, boolean base64) {
        var body = Json.object().put("object", "list").put("model", model);
        var data = body.putArray("data");
        for (Sense sense : senses) {
            var item = data.addObject().put("object", "embedding").put("index", data.size() - 1);
            write(item, sense.vector(), base64);
        }
        int tokens = senses.stream().mapToInt(Sense::pieces).sum();
        body.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return body;
    }

    private static void write(ObjectNode item, float[] vector, boolean base64) {
        if (base64) {
            var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            item.put("embedding", Base64.getEncoder().encodeToString(bytes.array()));
            return;
        }
        var numbers = item.putArray("embedding");
        for (float number : vector) {
            numbers.add(number);
        }
    }
}
