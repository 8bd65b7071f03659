package io.purser.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.security.RequestValidator;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestMind;
import io.purser.gateway.installation.TestOwner;
import io.purser.gateway.installation.TestOwner.Got;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Callbacks posted as forms, judged by the library that their receivers use. */
@QuarkusTest
@TestProfile(FormCallbacksTest.Form.class)
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class FormCallbacksTest {

    private static final String ASSISTANT = "aia_asst_forms";
    private static final String PATH = "/form";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static final class Form implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("callbacks.form", "form");
        }
    }

    @TestHTTPResource
    URI address;

    TestOwner owner;
    TestBroker broker;

    @Test
    void formIsSignedAndKeepsItsKeyOverRepeats() throws InterruptedException {
        owner.answers("POST " + PATH, 503, "");
        try (var mind = new TestMind(broker.address())) {
            mind.define(Installation.ACCOUNT, ASSISTANT);
            send("Grüße & 100 % = gut?");
            await(2);
        }

        assertThat(posted()).hasSizeGreaterThan(1).allSatisfy(this::assertGenuine);
        assertThat(posted())
                .extracting(got -> got.header("Idempotency-Key") + got.header("I-Twilio-Idempotency-Token"))
                .containsOnly(sid() + sid());
        assertThat(fields(posted().getFirst()))
                .containsEntry("Status", "Success")
                .containsEntry("SessionId", "webhook:forms")
                .containsEntry("Identity", "user_id:a")
                .containsEntry("Body", "You said: Grüße & 100 % = gut?")
                .containsEntry("AccountSid", Installation.ACCOUNT)
                .containsEntry("Flagged", "false")
                .containsEntry("Aborted", "false")
                .containsEntry("Error", "");
    }

    private void assertGenuine(Got got) {
        var validator = new RequestValidator(Installation.TOKEN);
        assertThat(got.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(validator.validate(owner.address() + got.uri(), fields(got), got.header("X-Twilio-Signature")))
                .as("signature of %s", got)
                .isTrue();
    }

    private void send(String words) {
        var taken = client().post(
                        "/v1/Assistants/%s/Messages".formatted(ASSISTANT),
                        "{\"identity\":\"user_id:a\",\"session_id\":\"forms\",\"body\":\"%s\",\"webhook\":\"%s\"}"
                                .formatted(words, owner.address() + PATH + "?shop=otter&x=a%20b"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    }

    private void await(int posts) throws InterruptedException {
        var latest = Instant.now().plus(PATIENCE);
        while (posted().size() < posts && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private List<Got> posted() {
        return owner.got().stream().filter(got -> got.uri().startsWith(PATH)).toList();
    }

    private String sid() {
        for (JsonNode callback : Client.tree(client().get("/v1/Callbacks")).path("callbacks")) {
            if (callback.path("session_id").textValue().equals("webhook:forms")) {
                return callback.path("sid").textValue();
            }
        }
        throw new AssertionError("There is no callback of this session");
    }

    private Client client() {
        return new Client(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
    }

    private static Map<String, String> fields(Got got) {
        return Arrays.stream(got.text().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
