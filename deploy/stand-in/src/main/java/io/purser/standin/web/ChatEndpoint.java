package io.purser.standin.web;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Echo;
import io.purser.standin.answer.Model;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.ChatRequests;
import io.purser.standin.script.Scripts;
import java.io.IOException;

/** Chat completions: a script's, an echo's or the stand-in's own. */
final class ChatEndpoint implements Endpoint {

    static final String STAND_IN = "stand-in";

    private final Model mind;
    private final Scripts scripts;
    private final Model echo = new Echo();

    ChatEndpoint(Model mind, Scripts scripts) {
        this.mind = mind;
        this.scripts = scripts;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        ChatRequest request = ChatRequests.read(exchange.body());
        Answer answer = scripts.answer(request).orElseGet(() -> model(request).next(request));
        new Player(exchange, request).play(answer);
    }

    private Model model(ChatRequest request) {
        if (Echo.answersTo(request.model())) {
            return echo;
        }
        if (request.model().equals(STAND_IN)) {
            return mind;
        }
        throw BadRequest.unknownModel(request.model());
    }
}
