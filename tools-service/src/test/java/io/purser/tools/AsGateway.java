package io.purser.tools;

import static io.restassured.RestAssured.given;

import io.purser.contract.id.AccountId;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What the gateway would send for an account. */
public record AsGateway(Grant grant, ServiceTokens tokens) {

    public static AsGateway forSomebody(ServiceTokens tokens) {
        return forSomebody(tokens, Limits.STANDARD);
    }

    public static AsGateway forSomebody(ServiceTokens tokens, Limits limits) {
        var account = new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
        return new AsGateway(new Grant(account, limits), tokens);
    }

    public AccountId account() {
        return grant.account();
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + tokens.sign(grant))
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false);
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse put(String path, String body) {
        return request().body(body).put(path).then();
    }

    /** The id of a new tool; {@code more} are further fields, each with a comma before it. */
    public String tool(String more) {
        return post("/v1/Tools", "{\"name\": \"find\", \"type\": \"WEBHOOK\", \"enabled\": true" + more + "}")
                .statusCode(201)
                .extract()
                .path("id");
    }
}
