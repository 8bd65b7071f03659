package io.purser.conversation.installation;

import io.purser.contract.id.AccountId;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** What the gateway would send for an account. */
public final class Rest {

    private final URI address;
    private final String token;

    public Rest(URI address, ServiceTokens tokens, AccountId account) {
        this(address, tokens, account, Limits.STANDARD);
    }

    public Rest(URI address, ServiceTokens tokens, AccountId account, Limits limits) {
        this.address = address;
        this.token = tokens.sign(new Grant(account, limits));
    }

    /** Paths are sent as they are given. */
    public RequestSpecification request() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .baseUri("http://127.0.0.1")
                .port(address.getPort())
                .header("Authorization", "Bearer " + token);
    }

    public RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    /** The id of a new assistant. */
    public String assistant(Map<String, ?> body) {
        return json(body)
                .post("/v1/Assistants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String token() {
        return token;
    }
}
