package io.purser.testparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Sends many samples, the same ones each time, and looks at each answer: no failure of the service, nothing of its inside, and each
 * refusal in the contract's form.
 */
public final class Barrage implements AutoCloseable {

    private static final long SEED = 20260731L;
    private static final int SAMPLES = 250;
    private static final int GENERATIONS = 1_000;

    private final RawHttp http;

    private Barrage(int port, String authorization) {
        http = new RawHttp(port, authorization);
    }

    /** On a service, as the gateway comes to it. */
    public static Barrage on(int port, String token) {
        return new Barrage(port, "Bearer " + token);
    }

    /** On the gateway, as a client comes to it. */
    public static Barrage on(int port, String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Barrage(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public void each(Arbitrary<Request> requests) {
        JqwikSession.run(() -> {
            var generator = requests.generator(GENERATIONS, true);
            var random = new Random(SEED);
            for (int sample = 0; sample < SAMPLES; sample++) {
                check(generator.next(random).value());
            }
        });
    }

    public void check(Request request) {
        var answer = answered(request);
        String what = "seed %d: %s: %s".formatted(SEED, request.shown(), answer);
        assertThat(answer.status()).as(what).isBetween(200, 499);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "io.purser");
        if (answer.status() >= 300) {
            checkError(answer, what);
        }
    }

    private static void checkError(RawHttp.Answer answer, String what) {
        var error = answer.json();
        assertThat(error.path("status").asInt()).as(what).isEqualTo(answer.status());
        assertThat(error.path("code").asInt()).as(what).isBetween(20_000, 99_999);
        assertThat(error.path("message").asText()).as(what).isNotBlank();
        assertThat(error.path("more_info").asText()).as(what).startsWith("https://");
    }

    private RawHttp.Answer answered(Request request) {
        try {
            return http.send(request);
        } catch (Exception e) {
            throw new AssertionError("seed %d: %s".formatted(SEED, request.shown()), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
