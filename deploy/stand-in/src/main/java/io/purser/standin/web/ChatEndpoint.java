package io.purser.standin.web;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Echo;
import io.purser.standin.answer.Model;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.ChatRequests;
import io.purser.standin.script.Scripts;
import java.util.Optional;

/** Chat completions: a script's, an echo's or the stand-in's own. Only the last takes time to think. */
final class ChatEndpoint implements Endpoint {

    static final String STAND_IN = "stand-in";

    private final Model mind;
    private final Scripts scripts;
    private final Model echo = new Echo();
    private int open;

    ChatEndpoint(Model mind, Scripts scripts) {
        this.mind = mind;
        this.scripts = scripts;
    }

    @Override
    public void handle(Exchange exchange) {
        ChatRequest request = ChatRequests.read(exchange.body());
        var player = new Player(exchange, request);
        Optional<Answer> scripted = scripts.answer(request);
        open++;
        exchange.whenOver(() -> open--);
        if (scripted.isPresent()) {
            player.play(scripted.get());
        } else if (Echo.answersTo(request.model())) {
            player.play(echo.next(request));
        } else if (request.model().equals(STAND_IN)) {
            exchange.aside(() -> mind.next(request), player::play);
        } else {
            throw BadRequest.unknownModel(request.model());
        }
    }

    int open() {
        return open;
    }
}
