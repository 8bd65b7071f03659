package io.purser.knowledge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.AccountId;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the gateway would send for an account. */
public final class Rest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final String token;

    public Rest(URI address, ServiceTokens tokens, AccountId account) {
        this(address, tokens, Grant.to(account));
    }

    public Rest(URI address, ServiceTokens tokens, Grant grant) {
        this.address = address;
        this.token = tokens.sign(grant);
    }

    public String token() {
        return token;
    }

    public RequestSpecification request() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(address.getPort())
                .header("Authorization", "Bearer " + token);
    }

    public RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    /** The id of a new source of type Text. */
    public String text(String name, String content) {
        return json(Map.of(
                        "name",
                        name,
                        "type",
                        "Text",
                        "description",
                        "About " + name,
                        "knowledge_source_details",
                        Map.of("content", content)))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response search(String query, String... sources) {
        return json(Map.of("query", query, "top", 3, "knowledge_ids", sources)).post("/v1/Knowledge/Search");
    }

    public void awaitStatus(String source, String status) {
        var until = Instant.now().plus(PATIENCE);
        while (!List.of(status, "FAILED").contains(status(source))
                && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(status(source)).isEqualTo(status);
    }

    private String status(String source) {
        return request().get("/v1/Knowledge/" + source + "/Status").path("status");
    }
}
