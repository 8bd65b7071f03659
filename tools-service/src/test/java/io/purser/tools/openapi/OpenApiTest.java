package io.purser.tools.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.tools.schema.InputSchema;
import io.purser.tools.source.Choice;
import io.purser.tools.source.Note;
import io.purser.tools.source.Offered;
import io.purser.tools.source.Offers;
import io.purser.tools.source.Origin;
import io.purser.tools.source.Skipped;
import io.purser.tools.webhook.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenApiTest {

    private static final Choice ALL = new Choice(List.of(), 100);
    private static final String HEAD =
            "openapi: 3.1.0\ninfo: {title: t, version: v}\nservers: [{url: 'https://shop.example'}]\n";

    @Test
    void operationIsATool() {
        var tool = tool("getOrder");

        assertThat(tool.name()).isEqualTo("getOrder");
        assertThat(tool.type()).isEqualTo("WEBHOOK");
        assertThat(tool.description()).isEqualTo("Look an order up\n\nTells where it is.");
        assertThat(tool.requiresAuth()).isTrue();
        assertThat(tool.meta().path("method").asText()).isEqualTo("GET");
        assertThat(tool.meta().path("url").asText()).isEqualTo("https://shop.example/v1/orders/{orderId}");
        assertThat(tool.meta().path("input_schema"))
                .isEqualTo(
                        json(
                                """
                                {"type": "object", "properties": {
                                  "orderId": {"type": "string", "examples": ["A-1"], "description": "The number on the receipt."},
                                  "X-Trace": {"type": "string", "maxLength": 50},
                                  "fields": {"type": "array", "items": {"type": "string"}},
                                  "tag": {"type": "array", "items": {"type": "string"}},
                                  "near": {"type": "object"}},
                                 "required": ["orderId"], "additionalProperties": false}"""));
        assertThat(tool.meta().path("parameters"))
                .isEqualTo(
                        json(
                                """
                                {"orderId": "path", "X-Trace": "header", "tag": "query",
                                 "fields": {"in": "query", "name": "fields", "style": "comma"},
                                 "near": {"in": "query", "name": "near", "style": "json"}}"""));
    }

    @Test
    void bodyIsTakenApartAndWhatIsOnlyReadIsLeftOut() {
        var meta = tool("changeOrder").meta();

        assertThat(meta.at("/input_schema/properties/line")).isEqualTo(json("{\"$ref\": \"#/$defs/Line\"}"));
        assertThat(meta.at("/input_schema/$defs/Line/properties/parts/items/$ref")
                        .asText())
                .isEqualTo("#/$defs/Line");
        assertThat(meta.at("/input_schema/properties/price"))
                .isEqualTo(json("{\"type\": \"number\", \"exclusiveMinimum\": 0}"));
        assertThat(meta.at("/input_schema/properties/status"))
                .isEqualTo(json("{\"type\": [\"string\", \"null\"], \"enum\": [\"open\", \"closed\", null]}"));
        assertThat(meta.at("/input_schema/properties/code")).isEqualTo(json("{\"type\": \"string\"}"));
        assertThat(meta.at("/input_schema/properties").has("id")).isFalse();
        assertThat(meta.at("/input_schema/required")).isEqualTo(json("[\"orderId\", \"status\"]"));
        assertThat(meta.at("/parameters/status").asText()).isEqualTo("body");
    }

    @Test
    void bodyThatIsNoObjectIsOneArgument() {
        var meta = tool("POST /orders").meta();

        assertThat(meta.at("/parameters")).isEqualTo(json("{\"body\": \"whole_body\"}"));
        assertThat(meta.at("/input_schema/properties/body/items/$ref").asText()).isEqualTo("#/$defs/Line");
        assertThat(tool("POST /orders").name()).isEqualTo("post_orders");
    }

    @Test
    void bodyWhoseNamesCollideIsOneArgument() {
        var meta = read(resource("shop.json")).offered().getFirst().meta();

        assertThat(meta.path("parameters")).isEqualTo(json("{\"id\": \"query\", \"body\": \"whole_body\"}"));
        assertThat(meta.at("/input_schema/$defs/Tree"))
                .isEqualTo(
                        json(
                                """
                                {"type": "object", "properties": {
                                  "left": {"$ref": "#/$defs/Tree", "description": "The smaller half."},
                                  "any": true, "weight": {"exclusiveMinimum": 0}}}"""));
    }

    @Test
    void whatIsMadeIsTaken() {
        assertThat(List.of(shop(), read(resource("shop.json"))))
                .allSatisfy(offers -> assertThat(offers.offered()).isNotEmpty().allSatisfy(tool -> {
                    assertThat(Webhook.read(tool.meta())).isInstanceOf(Webhook.class);
                    assertThat(InputSchema.read(tool.meta().path("input_schema")))
                            .isInstanceOf(InputSchema.class);
                }));
    }

    @Test
    void whatCannotBeAToolIsTold() {
        assertThat(shop().skipped())
                .contains(
                        new Skipped("peek", "only GET, POST, PUT, PATCH and DELETE are called"),
                        new Skipped("upload", "it takes multipart/form-data; only application/json is sent"),
                        new Skipped("secrets", "it is let in with what no policy holds: query (apiKey query)"),
                        new Skipped(
                                "elsewhere",
                                "it refers to another document, which is not loaded: https://evil.example/parameters.yaml#/Limit"))
                .hasSize(4);
        assertThat(shop().notes())
                .contains(new Note("getOrder", "The parameter theme was left out: it is a cookie"))
                .hasSize(2);
        assertThat(shop().all()).contains("getOrder", "upload", "POST /orders").hasSize(8);
    }

    @Test
    void whatLetsCallsInIsToldAsPolicies() {
        assertThat(tool("cancelOrder").requiresAuth()).isFalse();
        assertThat(shop().authorization()).anySatisfy(key -> {
            assertThat(key.type()).isEqualTo("api_key");
            assertThat(key.details()).isEqualTo(json("{\"header\": \"X-Key\", \"value\": \"\"}"));
            assertThat(key.operations()).containsExactly("getOrder", "changeOrder", "POST /orders");
        });
        assertThat(shop().authorization()).anySatisfy(login -> {
            assertThat(login.type()).isEqualTo("oauth2_client_credentials");
            assertThat(login.details().path("token_url").asText()).isEqualTo("https://login.example/token");
            assertThat(login.operations()).containsExactly("remind");
        });
    }

    @Test
    void postThatTakesNothingIsSentWithoutABody() {
        assertThat(tool("remind").meta().path("send_body").asBoolean(true)).isFalse();
        assertThat(tool("changeOrder").meta().has("send_body")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"orders, 3", "getOrder, 1", "DELETE /orders/{orderId}, 1", "post_orders, 1", "nothing, 0"})
    void operationsAreChosenByNameOrTag(String name, int taken) {
        var offers = OpenApi.read(resource("shop.yaml"), null, null, new Choice(List.of(name), 100));

        assertThat(offers.offered()).hasSize(taken);
        assertThat(offers.all()).hasSize(8);
    }

    @Test
    void furtherOperationsAreTold() {
        var offers = OpenApi.read(resource("shop.yaml"), null, null, new Choice(List.of(), 2));

        assertThat(offers.offered()).hasSize(2);
        assertThat(offers.skipped())
                .contains(new Skipped("cancelOrder", "an import makes at most 2 tools: name others in operations"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/api/, , https://other.example/api/a",
        ", https://docs.example/x/openapi.yaml, https://docs.example/api/a",
    })
    void serverMayBeToldOrRelative(@Nullable String server, @Nullable String readFrom, String url) {
        var offers =
                OpenApi.read("openapi: 3.0.0\nservers: [{url: /api}]\npaths: {/a: {get: {}}}", readFrom, server, ALL);

        assertThat(offers.offered().getFirst().meta().path("url").asText()).isEqualTo(url);
        assertThat(offers.origin().field()).isEqualTo(readFrom == null ? "title" : "url");
    }

    @Test
    void serverThatIsNotToldIsAskedFor() {
        assertThat(read("openapi: 3.0.0\npaths: {/a: {get: {operationId: a}}}").skipped())
                .containsExactly(new Skipped("a", "its document names no whole address of a server: send server_url"));
    }

    @Test
    void anchorsAreWhatTheyStandFor() {
        var offers = read(HEAD + "x-a: &a {operationId: a, summary: no}\npaths: {/a: {get: *a}}");

        assertThat(offers.offered().getFirst().description()).isEqualTo("no");
        assertThat(offers.origin()).isEqualTo(new Origin("openapi", "title", "t"));
    }

    @Test
    void nothingThatItRefersToIsLoaded(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(folder.resolve("secret.yaml"), "{name: hushhush, in: query, schema: {type: string}}");
        var before = Files.getLastModifiedTime(file);
        try (var world = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:%d/x.yaml".formatted(world.getLocalPort());
            for (String reference : List.of(
                    url, url + "#/a", file.toString(), file.toUri().toString(), "secret.yaml#/a", "//" + url, "../x")) {
                assertThat(read(referring(reference)).offered()).as(reference).isEmpty();
            }
            world.setSoTimeout(300);
            assertThatThrownBy(world::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(read(referring(file.toUri().toString())).toString()).doesNotContain("hushhush");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    private static String referring(String reference) {
        String ref = "{$ref: '" + reference + "'}";
        return HEAD
                + """
                paths:
                  /a: {get: {operationId: a, parameters: [%1$s]}}
                  /b: {get: {operationId: b, parameters: [{name: b, in: query, required: true, schema: %1$s}]}}
                  /c: {post: {operationId: c, requestBody: %1$s}}
                  /d: {post: {operationId: d, requestBody: {content: {application/json: {schema: %1$s}}}}}
                  /e: {post: {operationId: e, requestBody: {content: {application/json: {schema: {type: object, properties: {x: {allOf: [%1$s]}}}}}}}}
                  /f: %1$s
                  /g: {get: {operationId: g, security: [{s: []}]}}
                components: {securitySchemes: {s: %1$s}}
                """
                        .formatted(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "hello",
                "{",
                "{]",
                "a: b: c",
                "a: [",
                "\u0000",
                "\t- x",
                "%YAML 9.9\n---\na: b",
                "--- a\n--- b",
                "!!java.net.URL ['http://127.0.0.1:1/']",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]",
                "&a [*a]",
                "a: &a {b: *a}",
                "? &a {*a : x}\n: y",
                "swagger: '2.0'",
                "openapi: 4.0.0\npaths: {}",
                "openapi: 3.0.0",
                "openapi: 3.0.0\npaths: []",
                "{\"openapi\": \"3.0.0\", \"openapi\": \"3.0.0\", \"paths\": {}}",
                "openapi: 3.0.0\nopenapi: 3.0.0\npaths: {}",
            })
    void junkIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{/a: {get: 7}}",
                "{/a: {get: {operationId: 7, parameters: 7, requestBody: 7, security: 7, tags: 7, summary: []}}}",
                "{/a: {get: {parameters: [7, null, {}, {name: 7, in: 7}, {name: x, in: query, schema: 7}]}}}",
                "{/a: {get: {parameters: [{name: x, in: query, schema: {properties: 7, items: 7, allOf: 7}}]}}}",
                "{/a: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: 7}}}}}}}",
                "{/a: {post: {requestBody: {content: {application/json: {schema: {properties: {a: 7}}}}}}}}",
                "{/a: {post: {requestBody: {content: 7}}}}",
                "{/a: {get: {servers: 7}, post: {servers: [7]}, put: {servers: [{url: 'x y'}]}}}",
                "{/a: {get: {servers: [{url: 'http://[', variables: 7}]}}}",
                "{/a: {$ref: '#/paths/~1a'}}",
                "{/a: {get: {parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]}}}",
                "{/a: {get: {parameters: [{$ref: '#'}]}}}",
                "{/a: {get: {parameters: [{$ref: '#/%zz'}, {$ref: '#x'}, {$ref: 7}]}}}",
                "{'/{a': {get: {}}, '/}{': {get: {}}, '/{}': {get: {}}, '/{a}{a}': {get: {}}, '/../{a}': {get: {}}}",
            })
    void oddPartsAreNoFailure(String paths) {
        var offers = read(HEAD + "paths: " + paths);

        assertThat(offers.offered().size() + offers.skipped().size()).isPositive();
    }

    @Test
    void aliasesThatMeanATreeWithoutEndAreRefused() {
        String laughs = IntStream.range(1, 40)
                .mapToObj(level -> "a%d: &a%d [*a%d, *a%d]".formatted(level, level, level - 1, level - 1))
                .collect(Collectors.joining("\n", "a0: &a0 [ha]\n", "\n"));

        assertThatThrownBy(() -> read(laughs + HEAD + "paths: {}"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("cannot be read as YAML");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000, 500_000})
    void deepNestingIsRefused(int depth) {
        assertThatThrownBy(() -> read("{\"x\":".repeat(depth) + "1" + "}".repeat(depth)))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> read("[".repeat(depth))).isInstanceOf(ApiException.class);
    }

    @Test
    void schemasThatReferToOneAnotherAgainAndAgainComeToAnEnd() {
        String schemas = IntStream.range(0, 3_000)
                .mapToObj(number ->
                        "    s%d: {properties: {a: {$ref: '#/components/schemas/s%d'}, b: {$ref: '#/components/schemas/s%d'}}}\n"
                                .formatted(number, (number + 1) % 3_000, number / 2))
                .collect(Collectors.joining());
        var offers = read(HEAD
                + "paths: {/a: {post: {operationId: a, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/s0'}}}}}}}\n"
                + "components:\n  schemas:\n" + schemas);

        assertThat(offers.skipped()).containsExactly(new Skipped("a", "its schemas are larger than 5000 parts"));
    }

    @Test
    void manyNamesOfOneKindComeToAnEnd() {
        String schemas = IntStream.range(0, 900)
                .mapToObj(number -> "    '%s': {type: string}\n".formatted("!".repeat(number + 1)))
                .collect(Collectors.joining());
        String properties = IntStream.range(0, 900)
                .mapToObj(number -> "p%d: {$ref: '#/components/schemas/%s'}".formatted(number, "!".repeat(number + 1)))
                .collect(Collectors.joining(", "));
        var offers = read(HEAD
                + "paths: {/a: {post: {operationId: a, requestBody: {content: {application/json: {schema: {properties: {"
                + properties + "}}}}}}}}\ncomponents:\n  schemas:\n" + schemas);

        assertThat(offers.offered().getFirst().meta().at("/input_schema/$defs")).hasSize(900);
    }

    private static Offered tool(String operation) {
        return shop().offered().stream()
                .filter(tool -> tool.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static Offers shop() {
        return read(resource("shop.yaml"));
    }

    private static Offers read(String text) {
        return OpenApi.read(text, null, null, ALL);
    }

    private static String resource(String name) {
        try (var file = OpenApiTest.class.getResourceAsStream("/openapi/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
