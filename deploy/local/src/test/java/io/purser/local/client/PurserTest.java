package io.purser.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurserTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private HttpServer server;
    private Purser purser;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String target = exchange.getRequestURI().toString();
            received.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            received.put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body =
                    answers.getOrDefault(target, "{\"message\": \"gone\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(target) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        purser = new Purser(new Door(url("/"), "AC1", "secret"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void readsAListPageAfterPage() {
        answers.put(
                "/v1/Tools",
                "{\"tools\": [{\"id\": 1}], \"meta\": {\"key\": \"tools\", \"next_page_url\": \"%s\"}}"
                        .formatted(url("/v1/Tools?PageToken=x")));
        answers.put(
                "/v1/Tools?PageToken=x",
                "{\"tools\": [{\"id\": 2}], \"meta\": {\"key\": \"tools\", \"next_page_url\": null}}");

        assertThat(purser.all("/v1/Tools"))
                .extracting(tool -> tool.path("id").asInt())
                .containsExactly(1, 2);
        assertThat(received.get("authorization")).isEqualTo("Basic QUMxOnNlY3JldA==");
    }

    @Test
    void turnsANoIntoARefusalOnlyWhereAYesIsCountedOn() {
        assertThat(purser.get("/v1/Nothing").status()).isEqualTo(404);
        assertThatThrownBy(() -> purser.get("/v1/Nothing").orThrow())
                .isInstanceOf(Refusal.class)
                .hasMessage("GET /v1/Nothing was answered with 404: gone");
    }

    @Test
    void readsAHistory() throws IOException {
        JsonNode found = Json.MAPPER.readTree(
                """
                {"role": "knowledge", "content": {"name": "search_help", "query": "price?", "output": "[Help] $5"},
                 "meta": {"passages": [{"source": "Help", "heading": "Prices", "score": 0.9, "content": "$5"}]}}""");

        assertThat(Entry.of(found))
                .isEqualTo(new Entry.Knowledge(
                        "search_help", "price?", "[Help] $5", List.of(new Entry.Passage("Help", "Prices", 0.9, "$5"))));
    }

    @Test
    void uploadsAFileAmongFields() {
        answers.put("/v1/Knowledge/Upload", "{}");

        new Upload()
                .field("name", "Help")
                .file("file_0", "help.md", "text/markdown", "# Hi")
                .to(purser, "/v1/Knowledge/Upload");

        assertThat(received.get("body"))
                .contains("name=\"name\"", "\r\n\r\nHelp\r\n", "name=\"file_0\"; filename=\"help.md\"", "# Hi")
                .endsWith("--\r\n");
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
