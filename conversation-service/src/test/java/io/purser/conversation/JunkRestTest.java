package io.purser.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogWriter;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.log.Json;
import io.purser.conversation.installation.Installation;
import io.purser.conversation.installation.Junk;
import io.purser.conversation.installation.Others;
import io.purser.conversation.installation.Rest;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is no failure of the server, and every refusal is in the contract's form. */
@QuarkusTest
@QuarkusTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class JunkRestTest {

    private static final int SAMPLES = 200;
    private static final List<String> LISTS = List.of(
            "Assistants",
            "Assistants/{id}/Tools",
            "Assistants/{id}/Knowledge",
            "Assistants/{id}/Feedbacks",
            "Assistants/{id}/Versions",
            "Sessions",
            "Sessions/demo/Messages");
    private static final List<String> PATHS = List.of(
            "GET Assistants/{junk}",
            "DELETE Assistants/{junk}",
            "GET Assistants/{junk}/Tools",
            "GET Assistants/{junk}/Knowledge",
            "GET Assistants/{junk}/Feedbacks",
            "GET Assistants/{junk}/Versions",
            "GET Assistants/{id}/Versions/{junk}",
            "POST Assistants/{id}/Versions/{junk}/Restore",
            "DELETE Assistants/{id}/Tools/{junk}",
            "DELETE Assistants/{id}/Knowledge/{junk}",
            "GET Sessions/{junk}",
            "GET Sessions/{junk}/Messages");
    private static final Map<String, Object> ASSISTANT = Map.of(
            "name",
            "Shop",
            "owner",
            "Owl",
            "model",
            "default",
            "personality_prompt",
            "You are kind.",
            "customer_ai",
            Map.of("perception_engine_enabled", true, "personalization_engine_enabled", false),
            "segment_credential",
            Map.of("space_id", "spa_1", "write_key", "w", "profile_api_key", "p"),
            "temperature",
            1.5,
            "max_output_tokens",
            100,
            "max_steps",
            3,
            "citation_style",
            "numbered");
    private static final Map<String, Object> FEEDBACK =
            Map.of("session_id", "demo", "message_id", "aia_msg_1", "score", 0.5, "text", "Good");

    private static final long SEED = 20260731L;

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    ConversationLog log;

    @Inject
    CatalogWriter writer;

    TestBroker broker;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token;
    private String assistant;

    @BeforeEach
    void begin() {
        var account = new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
        var rest = new Rest(address, tokens, account, Limits.STANDARD);
        token = rest.token();
        assistant = rest.assistant(Map.of("name", "Shop"));
        try (var others = new Others(broker, log, writer, account)) {
            others.say(assistant, "demo", "hello");
            others.approve();
        }
    }

    @Test
    void anyBody() throws IOException, InterruptedException {
        var statuses = new HashSet<Integer>();
        for (byte[] body : Junk.samples(Junk.bodies(ASSISTANT), SAMPLES, SEED)) {
            statuses.add(check("POST", "Assistants", body));
            statuses.add(check("PUT", "Assistants/" + assistant, body));
        }
        for (byte[] body : Junk.samples(Junk.bodies(FEEDBACK), SAMPLES, SEED)) {
            check("POST", "Assistants/" + assistant + "/Feedbacks", body);
        }
        statuses.add(check("POST", "Assistants", Json.MAPPER.writeValueAsBytes(ASSISTANT)));
        assertThat(statuses).containsExactlyInAnyOrder(200, 201, 400);
    }

    @Test
    void anyQuery() throws IOException, InterruptedException {
        for (String text : Junk.samples(Junk.texts().filter(text -> text.length() < 1000), SAMPLES, SEED)) {
            for (String parameter : List.of("PageSize", "Page", "PageToken")) {
                for (String list : LISTS) {
                    check("GET", list.replace("{id}", assistant) + "?" + parameter + "=" + encoded(text), new byte[0]);
                }
            }
            check("GET", "Usage?StartDate=" + encoded(text), new byte[0]);
            check("GET", "Usage?EndDate=" + encoded(text), new byte[0]);
        }
    }

    /** Tokens in the form that the service gives out, and what they hold is made up. */
    @Test
    void anyPageToken() throws IOException, InterruptedException {
        var keys = Junk.samples(Junk.texts().filter(text -> text.length() < 1000), SAMPLES / 4, SEED);
        for (String key : keys) {
            for (String list : LISTS) {
                for (String form :
                        List.of("a%s", "b%s", "a%s x", "a2026-11-22T10:00:00Z %s", "a+999999999-01-01T00:00Z %s")) {
                    check(
                            "GET",
                            list.replace("{id}", assistant) + "?PageToken=" + pageToken(form.formatted(key)),
                            new byte[0]);
                }
            }
        }
    }

    @Test
    void anyPath() throws IOException, InterruptedException {
        for (String text : Junk.samples(Junk.texts().filter(text -> text.length() < 1000), SAMPLES, SEED)) {
            for (String operation : PATHS) {
                String path = operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{id}", assistant)
                        .replace("{junk}", encoded(text));
                check(operation.substring(0, operation.indexOf(' ')), path, new byte[0]);
            }
        }
    }

    @Test
    void pathThatIsNotEncodedAsItShould() throws IOException {
        for (String path : List.of(
                "Sessions/%zz", "Sessions/%", "Sessions/%ff", "Sessions?PageToken=%zz", "Sessions?PageSize=%ff")) {
            assertThat(statusOf("GET", path, "X: y")).as(path).isBetween(200, 499);
        }
    }

    @Test
    void contentTypeOfAnyForm() throws IOException {
        for (String type :
                List.of("garbage", "a/b/c", "application/", ";", "", "text/html;q=", "application/json;charset=no")) {
            for (String operation : List.of(
                    "POST Assistants",
                    "PUT Assistants/" + assistant,
                    "POST Assistants/" + assistant + "/Tools/absent",
                    "DELETE Assistants/" + assistant + "/Tools/absent",
                    "POST Assistants/" + assistant + "/Versions/9/Restore",
                    "POST Assistants/" + assistant + "/Feedbacks")) {
                String[] words = operation.split(" ");
                assertThat(statusOf(words[0], words[1], "Content-Type: " + type))
                        .as(operation + " " + type)
                        .isIn(400, 404);
            }
        }
    }

    @Test
    void formThatIsNotServed() throws IOException {
        for (String accept : List.of("image/png", "garbage", "*/*;q=x", "")) {
            assertThat(statusOf("GET", "Assistants", "Accept: " + accept))
                    .as(accept)
                    .isBetween(200, 499);
        }
    }

    private int statusOf(String method, String path, String header) throws IOException {
        try (var socket = new Socket("127.0.0.1", address.getPort())) {
            String request = String.join(
                    "\r\n",
                    "%s /v1/%s HTTP/1.1".formatted(method, path),
                    "Host: localhost",
                    "Authorization: Bearer " + token,
                    "Connection: close",
                    "Content-Length: 0",
                    header,
                    "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    private int check(String method, String path, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1/%s".formatted(address.getPort(), path)))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        String what = "seed %d: %s /v1/%s %s -> %s"
                .formatted(
                        SEED,
                        method,
                        path,
                        new String(body, StandardCharsets.UTF_8),
                        new String(response.body(), StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(what).isLessThan(500);
        if (response.statusCode() >= 300) {
            checkError(Json.MAPPER.readTree(response.body()), response.statusCode(), what);
        }
        return response.statusCode();
    }

    private static void checkError(JsonNode error, int status, String what) {
        assertThat(error.path("status").asInt()).as(what).isEqualTo(status);
        assertThat(error.path("code").asInt()).as(what).isPositive();
        assertThat(error.path("message").asText()).as(what).isNotBlank().doesNotContain("Exception");
        assertThat(error.path("more_info").asText()).as(what).startsWith("https://");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String pageToken(String key) {
        return "PT" + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
