package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the HTTP client that the services' model client stands on. */
class ServerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static StandIn standIn;

    @BeforeAll
    static void start() throws IOException {
        standIn = StandIn.start(new Settings("127.0.0.1", 0, false));
    }

    @AfterAll
    static void stop() {
        standIn.close();
        VERTX.close();
    }

    @Test
    void oneConnectionServesManyRequests() throws Exception {
        HttpClient client = client(1);

        for (int i = 0; i < 50; i++) {
            assertThat(stream(client, "echo").text()).isEqualTo("You said: ahoy");
        }
    }

    @Test
    void manyStreamsAreAllFinished() throws Exception {
        HttpClient client = client(200);

        var streams = Future.all(
                IntStream.range(0, 200).mapToObj(i -> ask(client, "echo:300")).toList());

        assertThat(result(streams).<Streamed>list()).hasSize(200).allMatch(Streamed::done);
    }

    @Test
    void whoWaitsIsInNobodysWay() throws Exception {
        hang(client(500), 500);

        assertThat(stream(client(1), "echo").done()).isTrue();
    }

    @Test
    void aCallerWhoLeavesIsForgotten() throws Exception {
        HttpClient client = client(3);
        hang(client, 3);
        int before = open();

        result(client.close());

        waitUntilOpen(before - 3);
    }

    private static void hang(HttpClient client, int times) throws InterruptedException {
        Caller.of(standIn).script("left", "{\"reply\":{\"hang\":true}}");
        int before = open();
        IntStream.range(0, times).forEach(i -> ask(client, "script:left"));
        waitUntilOpen(before + times);
    }

    @Test
    void aPortThatIsTakenIsAPlainFailure() {
        assertThatThrownBy(() -> StandIn.start(
                        new Settings("127.0.0.1", standIn.address().getPort(), false)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Integer.toString(standIn.address().getPort()));
    }

    private static Streamed stream(HttpClient client, String model) throws Exception {
        return result(ask(client, model));
    }

    /** On an event loop: elsewhere an answer may be over before its reader is in place. */
    private static Future<Streamed> ask(HttpClient client, String model) {
        Promise<Streamed> answer = Promise.promise();
        VERTX.runOnContext(go -> send(client, model).onComplete(answer));
        return answer.future();
    }

    private static Future<Streamed> send(HttpClient client, String model) {
        Buffer body =
                Buffer.buffer(Caller.saying(model, "ahoy").put("stream", true).toString());
        return client.request(HttpMethod.POST, standIn.address().getPort(), "127.0.0.1", "/v1/chat/completions")
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send(body))
                .compose(response -> response.body()
                        .map(content -> Streamed.of(
                                response.statusCode(), response.getHeader("Content-Type"), content.toString())));
    }

    private static void waitUntilOpen(int wanted) throws InterruptedException {
        Instant latest = Instant.now().plus(Duration.ofSeconds(30));
        while (open() != wanted) {
            assertThat(Instant.now())
                    .as("%d requests open, not %d", open(), wanted)
                    .isBefore(latest);
            Thread.sleep(20);
        }
    }

    private static int open() {
        return Caller.json(Caller.of(standIn).send("GET", "/health", ""))
                .get("open")
                .asInt();
    }

    private static HttpClient client(int connections) {
        return VERTX.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    private static <T> T result(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
