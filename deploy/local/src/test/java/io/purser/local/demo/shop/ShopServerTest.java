package io.purser.local.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopServerTest {

    private static final Clock MARCH_20 = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);

    private final HttpClient http = HttpClient.newHttpClient();
    private ShopServer shop;

    @BeforeEach
    void open() throws IOException {
        shop = ShopServer.start(MARCH_20);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tellsWhereAnOrderIs() throws Exception {
        JsonNode order = get("/orders?order_number=mo-10455");

        assertThat(order.path("status").asText()).isEqualTo("shipped");
        assertThat(order.path("summary").asText())
                .contains("was shipped on March 19", "HP4471920", "should arrive by March 23", "1 Firefly lantern");
    }

    @Test
    void saysSoWhenThereIsNoSuchOrder() throws Exception {
        assertThat(get("/orders?order_number=MO-99999").path("summary").asText())
                .isEqualTo("There is no order with the number MO-99999.");
    }

    @Test
    void listsTheOrdersOfACustomerNewestFirst() throws Exception {
        JsonNode answer = get("/orders/of-customer?email=Nora.Lind%40example.com");

        assertThat(answer.path("orders").findValuesAsText("order_number"))
                .containsExactly("MO-10467", "MO-10455", "MO-10412");
    }

    @Test
    void understandsHowCustomersNameProductsAndSizes() throws Exception {
        assertThat(get("/stock?product=rain+jackets&size=l").path("in_stock").asInt())
                .isEqualTo(6);
        assertThat(get("/stock?product=Drizzle&size=M").path("summary").asText())
                .contains("sold out");
        assertThat(get("/stock?product=blanket").path("in_stock").asInt()).isEqualTo(7);
        assertThat(get("/stock?product=wool").path("done").asBoolean(true)).isFalse();
    }

    @Test
    void cancelsAnOrderThatWaitsAndOnlyOnce() throws Exception {
        JsonNode first = post("/cancellations", Json.object().put("order_number", "MO-10467"));
        JsonNode second = post("/cancellations", Json.object().put("order_number", "MO-10467"));

        assertThat(first.path("done").asBoolean()).isTrue();
        assertThat(second.path("done").asBoolean(true)).isFalse();
        assertThat(get("/orders?order_number=MO-10467").path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void refusesToCancelWhatIsOnItsWay() throws Exception {
        JsonNode answer = post("/cancellations", Json.object().put("order_number", "MO-10455"));

        assertThat(answer.path("done").asBoolean(true)).isFalse();
        assertThat(answer.path("summary").asText()).contains("can no longer be cancelled");
    }

    @Test
    void takesADeliveredProductBackOnce() throws Exception {
        var wish = Json.object().put("order_number", "MO-10412").put("product", "the rain jacket");

        assertThat(post("/returns", wish).path("return_number").asText()).isEqualTo("R-10412-1");
        assertThat(post("/returns", wish).path("summary").asText()).contains("started before", "R-10412-1");
    }

    @Test
    void takesNothingBackAfterItsTimeOrFromAnotherOrder() throws Exception {
        var late = Json.object().put("order_number", "MO-10388").put("product", "fleece");
        var strange = Json.object().put("order_number", "MO-10412").put("product", "kettle");

        assertThat(post("/returns", late).path("summary").asText()).contains("ended on March 4");
        assertThat(post("/returns", strange).path("summary").asText()).contains("but no kettle");
    }

    @Test
    void refusesCallersThatLeaveSomethingOut() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/orders"))).statusCode()).isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(at("/returns")).POST(BodyPublishers.ofString("{")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(at("/nothing"))).statusCode()).isEqualTo(404);
    }

    private JsonNode get(String path) throws Exception {
        return Json.MAPPER.readTree(send(HttpRequest.newBuilder(at(path))).body());
    }

    private JsonNode post(String path, JsonNode body) throws Exception {
        return Json.MAPPER.readTree(
                send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body.toString())))
                        .body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return shop.url().resolve(path);
    }
}
