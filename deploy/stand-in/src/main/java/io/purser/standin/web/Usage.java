package io.purser.standin.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.Message;

/** Token numbers as one would guess them from the length: four characters a token. */
record Usage(int prompt, int completion) {

    private static final int CHARACTERS = 4;
    private static final int PER_MESSAGE = 4;

    static Usage of(ChatRequest request, Reply reply) {
        int prompt = request.messages().stream().mapToInt(Usage::tokens).sum();
        int calls = reply.calls().stream()
                .mapToInt(call -> tokens(call.name() + call.arguments()))
                .sum();
        return new Usage(prompt, tokens(reply.text()) + calls);
    }

    private static int tokens(Message message) {
        return PER_MESSAGE + tokens(message.text());
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }

    ObjectNode json() {
        return Json.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }
}
