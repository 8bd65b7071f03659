package io.purser.standin.web;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;

/** Puts an answer on the wire, at its pace. */
final class Player {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Exchange exchange;
    private final ChatRequest request;

    Player(Exchange exchange, ChatRequest request) {
        this.exchange = exchange;
        this.request = request;
    }

    void play(Answer answer) {
        switch (answer) {
            case Answer.Say say
            when request.transfer().stream() -> exchange.later(say.pace().before(), () -> stream(say));
            case Answer.Say say -> exchange.later(say.pace().before(), () -> whole(say));
            case Answer.Fail fail -> exchange.later(fail.before(), () -> fail(fail));
            case Answer.Junk junk -> exchange.later(junk.before(), () -> junk(junk.text()));
            case Answer.Hang() -> exchange.later(PATIENCE, exchange::cut);
        }
    }

    private void whole(Answer.Say say) {
        Buffer body =
                Buffer.buffer(Json.bytes(Completion.of(request, say.reply()).whole()));
        say.cutAfter().ifPresentOrElse(after -> exchange.cut(after, body), () -> exchange.send(200, body));
    }

    private void stream(Answer.Say say) {
        HttpServerResponse out = exchange.stream();
        Duration between = say.pace().between();
        if (say.cutAfter().isPresent()) {
            Reply half = say.reply().first(say.cutAfter().get());
            write(out, Completion.of(request, half).deltas(), between, () -> out.write("")
                    .onComplete(written -> exchange.cut()));
        } else {
            var completion = Completion.of(request, say.reply());
            write(
                    out,
                    completion.deltas(),
                    between,
                    () -> out.end(events(completion.end()).appendBuffer(end())));
        }
    }

    /** All at once, or one after the other with a pause after each. */
    private void write(HttpServerResponse out, List<String> events, Duration between, Runnable then) {
        if (!between.isPositive() || events.isEmpty()) {
            if (!events.isEmpty()) {
                out.write(events(events));
            }
            then.run();
            return;
        }
        out.write(events(List.of(events.getFirst())));
        exchange.later(between, () -> write(out, events.subList(1, events.size()), between, then));
    }

    private void fail(Answer.Fail fail) {
        exchange.retryAfter(fail.retryAfter());
        exchange.json(fail.status(), Errors.of(fail.status(), fail.code(), fail.message()));
    }

    private void junk(String text) {
        if (request.transfer().stream()) {
            exchange.stream().end(events(List.of(text)).appendBuffer(end()));
        } else {
            exchange.send(200, Buffer.buffer(text));
        }
    }

    private static Buffer events(List<String> events) {
        Buffer buffer = Buffer.buffer();
        events.forEach(data -> buffer.appendString("data: ").appendString(data).appendString("\n\n"));
        return buffer;
    }

    private static Buffer end() {
        return events(List.of("[DONE]"));
    }
}
