package io.purser.guardrails.gone;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Codec;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.Broker;
import io.purser.guardrails.verdict.VerdictRecord;
import io.purser.guardrails.verdict.VerdictStore;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left of an assistant that the catalog says was removed. */
@QuarkusTest
@QuarkusTestResource(value = Broker.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class RemovedAssistantsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String POLICIES = "/v1/Guardrails/Policies/";
    private static final String ALERTS = "/v1/Guardrails/Alerts";
    private static final String MONITOR =
            "{\"surfaces\": {\"message\": {\"detectors\": {\"prompt-injection\": {\"mode\": \"monitor\"}}}}}";

    TestBroker broker;

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    VerdictStore verdicts;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
    private final AssistantId gone = AssistantId.create();
    private final AssistantId other = AssistantId.create();

    @Test
    void policyAndAlertsOfARemovedAssistantGoAndItsVerdictsStay() {
        List.of(gone, other).forEach(this::keep);
        put("Default");
        write(account, gone, Codec.value(defined(gone)));
        write(account, other, Codec.value(defined(other)));

        write(account, gone, null);

        awaitNotFound(POLICIES + gone);
        request().get(POLICIES + other).then().statusCode(200);
        request().get(POLICIES + "Default").then().statusCode(200).body("surfaces.size()", equalTo(1));
        awaitAlerts(1);
        request().get(ALERTS).then().body("alerts[0].assistant_id", equalTo(other.value()));
        request()
                .get("/v1/Guardrails/Verdicts?AssistantId=" + gone)
                .then()
                .statusCode(200)
                .body("verdicts", hasSize(1));
    }

    @Test
    void removalThatIsToldAgainChangesNothingAndThatOfAnotherAccountNeither() {
        keep(gone);
        keep(other);
        write(account, gone, null);
        awaitNotFound(POLICIES + gone);

        write(account, gone, null);
        write(new AccountId("AC" + UUID.randomUUID().toString().replace("-", "")), other, null);
        var last = AssistantId.create();
        keep(last);
        write(account, last, null);
        awaitNotFound(POLICIES + last);

        request().get(POLICIES + other).then().statusCode(200);
        request().get(ALERTS).then().body("alerts.assistant_id", equalTo(List.of(other.value())));
    }

    private void keep(AssistantId assistant) {
        put(assistant.value());
        request()
                .body(
                        """
                        {"figure": "fired_share", "detector": "prompt-injection", "threshold": 0.5, "assistant_id": "%s"}"""
                                .formatted(assistant))
                .post(ALERTS)
                .then()
                .statusCode(201);
        var verdict = new VerdictRecord(
                EventId.create(),
                account,
                assistant,
                new SessionId("session"),
                new TurnId("turn"),
                Surface.MESSAGE,
                new Verdict(Decision.BLOCK, List.of(), 1),
                Instant.now());
        await(verdicts.add(verdict));
    }

    /** On the test's own thread, which is no event loop. */
    private static void await(Uni<Void> awaited) {
        awaited.await().atMost(LONG);
    }

    private void put(String assistant) {
        request().body(MONITOR).put(POLICIES + assistant).then().statusCode(200);
    }

    private AssistantDefined defined(AssistantId assistant) {
        return new AssistantDefined(
                account, assistant, "Name", "model", List.of(), List.of(), Instant.now(), Instant.now());
    }

    /** @param value null for a removal */
    private void write(AccountId account, AssistantId assistant, byte @Nullable [] value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>("catalog", account + "/" + assistant, value);
            record.headers().add("ce_type", (value == null ? "Removed" : "AssistantDefined").getBytes(UTF_8));
            var _ = producer.send(record); // closing sends the rest
        }
    }

    private void awaitNotFound(String path) {
        var until = Instant.now().plus(LONG);
        while (request().get(path).statusCode() != 404 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        request().get(path).then().statusCode(404);
    }

    private void awaitAlerts(int count) {
        var until = Instant.now().plus(LONG);
        while (alerts().extract().<List<?>>path("alerts").size() != count
                && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        alerts().body("alerts", hasSize(count));
    }

    private ValidatableResponse alerts() {
        return request().get(ALERTS).then().statusCode(200);
    }

    private RequestSpecification request() {
        return given().baseUri("http://127.0.0.1")
                .port(address.getPort())
                .contentType("application/json")
                .header("Authorization", "Bearer " + tokens.sign(Grant.to(account)));
    }
}
