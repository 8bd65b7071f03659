package io.purser.standin.web;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Pace;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    void play(Answer answer) throws IOException {
        switch (answer) {
            case Answer.Say say when request.transfer().stream() -> stream(say);
            case Answer.Say say -> whole(say);
            case Answer.Fail fail -> fail(fail);
            case Answer.Junk junk -> junk(junk);
            case Answer.Hang() -> hang();
        }
    }

    private void whole(Answer.Say say) throws IOException {
        pause(say.pace().before());
        byte[] body = Json.bytes(Completion.of(request, say.reply()).whole());
        if (say.cutAfter().isPresent()) {
            exchange.sendFirst(say.cutAfter().get(), body);
            throw new Cut();
        }
        exchange.send(200, "application/json", body);
    }

    private void stream(Answer.Say say) throws IOException {
        pause(say.pace().before());
        OutputStream out = exchange.events();
        if (say.cutAfter().isPresent()) {
            Reply half = say.reply().first(say.cutAfter().get());
            write(out, Completion.of(request, half).deltas(), say.pace());
            out.flush();
            throw new Cut();
        }
        var completion = Completion.of(request, say.reply());
        write(out, completion.deltas(), say.pace());
        write(out, completion.end(), Pace.AT_ONCE);
        end(out);
    }

    private static void write(OutputStream out, List<String> events, Pace pace) throws IOException {
        for (String event : events) {
            event(out, event);
            if (pace.between().isPositive()) {
                out.flush();
                pause(pace.between());
            }
        }
    }

    private void fail(Answer.Fail fail) throws IOException {
        pause(fail.before());
        exchange.retryAfter(fail.retryAfter());
        exchange.json(fail.status(), Errors.of(fail.status(), fail.code(), fail.message()));
    }

    private void junk(Answer.Junk junk) throws IOException {
        pause(junk.before());
        if (request.transfer().stream()) {
            OutputStream out = exchange.events();
            event(out, junk.text());
            end(out);
        } else {
            exchange.send(200, "application/json", junk.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void hang() throws IOException {
        pause(PATIENCE);
        throw new Cut();
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void end(OutputStream out) throws IOException {
        event(out, "[DONE]");
        out.close();
    }

    private static void pause(Duration time) throws IOException {
        try {
            if (time.isPositive()) {
                Thread.sleep(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cut();
        }
    }
}
