package io.purser.tools.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.purser.contract.event.Header;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Approved;
import io.purser.contract.event.VerificationResult.CodeSent;
import io.purser.contract.event.VerificationResult.Expired;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationResult.NoPhone;
import io.purser.contract.event.VerificationResult.WrongCode;
import io.purser.contract.event.VerificationStep;
import io.purser.contract.event.VerificationStep.CheckCode;
import io.purser.contract.event.VerificationStep.SendCode;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.PhonePaths;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a policy that is set through REST to the customer's phone and back: real database, real HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class VerificationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    private static final String SERVICE_SID = "VA0123456789abcdef0123456789abcdef";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    ServiceTokens tokens;

    @Inject
    VerificationTable table;

    @Inject
    ToolCodes codes;

    @Inject
    VerificationConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    Pool database;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    private final SessionId session = new SessionId("webhook:s/" + UUID.randomUUID());
    private final String identity = "user_id:" + UUID.randomUUID();
    private final String phone = "+1555%07d".formatted(NUMBERS.incrementAndGet() * 10_000 + 42);
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Verifications verifications;
    private AsGateway owner;
    private ToolId own;
    private ToolId verify;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
        own = tool("one_time_code", "\"from\": \"+15550009999\"");
        verify = tool("twilio_verify", "\"service_sid\": \"%s\"".formatted(SERVICE_SID));
        verifications = new Verifications(table, codes, config, meters, () -> now);
    }

    @Test
    void rightCodeFromTheMessageIsApproved() {
        double before = approvals();
        var sent = result(own, new SendCode(phone));
        var approved = result(own, new CheckCode(codeSent()));

        assertThat(sent).isEqualTo(new CodeSent("42", 6, now.plus(config.validFor())));
        assertThat(approved).isEqualTo(new Approved());
        assertThat(approvals()).isEqualTo(before + 1);
    }

    @Test
    void codeIsGoodForOnce() {
        result(own, new SendCode(phone));
        String code = codeSent();
        result(own, new CheckCode(code));

        assertThat(result(own, new CheckCode(code))).isEqualTo(new Expired());
    }

    @Test
    void threeWrongCodesEndIt() {
        result(own, new SendCode(phone));
        String wrong = codeSent().equals("000000") ? "000001" : "000000";

        assertThat(result(own, new CheckCode(wrong))).isEqualTo(new WrongCode(2));
        assertThat(result(own, new CheckCode(wrong))).isEqualTo(new WrongCode(1));
        var until = now.plus(config.rest());
        assertThat(result(own, new CheckCode(wrong))).isEqualTo(new LimitReached(until));
        assertThat(result(own, new CheckCode(codeSent()))).isEqualTo(new LimitReached(until));
        assertThat(result(own, new SendCode(phone))).isEqualTo(new LimitReached(until));

        now = until;
        assertThat(result(own, new SendCode(phone))).isInstanceOf(CodeSent.class);
        assertThat(result(own, new CheckCode(codeSent()))).isEqualTo(new Approved());
    }

    @Test
    void oldCodeIsExpired() {
        result(own, new SendCode(phone));

        now = now.plus(config.validFor());

        assertThat(result(own, new CheckCode(codeSent()))).isEqualTo(new Expired());
    }

    @Test
    void codeThatNobodySentIsExpired() {
        assertThat(result(own, new CheckCode("123456"))).isEqualTo(new Expired());
    }

    @Test
    void codeIsNotSentAgainAtOnceAndOnlySoOften() {
        var first = result(own, new SendCode(phone));
        assertThat(result(own, new SendCode(phone))).isEqualTo(first);
        assertThat(PhonePaths.texts(phone)).hasSize(1);
        Instant begun = now;

        for (int i = 1; i < config.codes(); i++) {
            now = now.plus(config.resendAfter());
            assertThat(result(own, new SendCode(phone))).isInstanceOf(CodeSent.class);
        }
        now = now.plus(config.resendAfter());

        assertThat(result(own, new SendCode(phone))).isEqualTo(new LimitReached(begun.plus(config.codesWithin())));
        assertThat(PhonePaths.texts(phone)).hasSize(config.codes());
        assertThat(result(own, new CheckCode(codeSent()))).isEqualTo(new Approved());
    }

    @Test
    void newCodeTakesThePlaceOfTheOldOne() {
        result(own, new SendCode(phone));
        String old = codeSent();
        now = now.plus(config.resendAfter());
        result(own, new SendCode(phone));

        assertThat(old).isNotEqualTo(codeSent()); // one in a million is equal
        assertThat(result(own, new CheckCode(old))).isEqualTo(new WrongCode(2));
        assertThat(result(own, new CheckCode(codeSent()))).isEqualTo(new Approved());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameEventAgainGetsTheSameAnswer(boolean byVerify) {
        var tool = byVerify ? verify : own;
        var sending = request(tool, new SendCode(phone));
        var sent = await(sending);
        String code = byVerify ? PhonePaths.CODE : codeSent();
        var wrong = request(tool, new CheckCode(code.equals("111111") ? "222222" : "111111"));
        var right = request(tool, new CheckCode(code));

        assertThat(await(sending)).isEqualTo(sent);
        assertThat(await(wrong)).isEqualTo(await(wrong)).isEqualTo(new WrongCode(2));
        assertThat(await(right)).isEqualTo(await(right)).isEqualTo(new Approved());
        assertThat(byVerify ? PhonePaths.verify(phone) : PhonePaths.texts(phone))
                .hasSize(byVerify ? 3 : 1);
    }

    @Test
    void anotherIdentityCannotUseTheCode() {
        result(own, new SendCode(phone));
        var request = request(own, new CheckCode(codeSent()));

        var other = await(new VerificationRequested(
                request.header(), request.call(), own, "user_id:" + UUID.randomUUID(), request.step()));

        assertThat(other).isEqualTo(new Expired());
    }

    @Test
    void verifyMakesSendsAndChecksTheCode() {
        assertThat(result(verify, new SendCode(phone))).isEqualTo(new CodeSent("42", 6, now.plus(config.validFor())));
        assertThat(result(verify, new CheckCode("135791"))).isEqualTo(new WrongCode(2));
        assertThat(result(verify, new CheckCode(PhonePaths.CODE))).isEqualTo(new Approved());

        assertThat(PhonePaths.texts(phone)).isEmpty();
        assertThat(PhonePaths.verify(phone))
                .extracting(PhonePaths.Arrived::path)
                .containsExactly(
                        "/v2/Services/" + SERVICE_SID + "/Verifications",
                        "/v2/Services/" + SERVICE_SID + "/VerificationCheck",
                        "/v2/Services/" + SERVICE_SID + "/VerificationCheck");
    }

    @Test
    void requestsToVerifyAreAsItsDocumentDescribesThem() {
        var document = PhonePaths.document();
        assumeTrue(document.isPresent(), "The OpenAPI document of Verify is not at hand, skipped");
        result(verify, new SendCode(phone));
        result(verify, new CheckCode(PhonePaths.CODE));

        assertThat(PhonePaths.verify(phone)).hasSize(2).allSatisfy(arrived -> {
            JsonNode operation =
                    document.get().path("paths").path(arrived.operation()).path("post");
            JsonNode schema = operation.at("/requestBody/content/application~1x-www-form-urlencoded/schema");
            assertThat(arrived.contentType()).isEqualTo("application/x-www-form-urlencoded");
            assertThat(arrived.form().keySet())
                    .allMatch(field -> schema.path("properties").has(field))
                    .containsAll(schema.path("required")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toList());
            assertThat(SERVICE_SID)
                    .matches(operation.at("/parameters/0/schema/pattern").asText());
        });
    }

    @Test
    void codeIsCheckedByWhoHasSentIt() {
        result(own, new SendCode(phone));
        assertThat(result(verify, new SendCode(phone))).isInstanceOf(CodeSent.class);

        assertThat(result(verify, new CheckCode(codeSent()))).isEqualTo(new Approved());
        assertThat(PhonePaths.verify(phone)).isEmpty();
    }

    @Test
    void verificationThatVerifyHasForgottenIsExpired() {
        result(verify, new SendCode(phone));
        PhonePaths.expire(phone);

        assertThat(result(verify, new CheckCode(PhonePaths.CODE))).isEqualTo(new Expired());
    }

    @ParameterizedTest
    @CsvSource({"0400, 'status 400, error 60200'", "0500, status 500"})
    void codeThatCannotBeSentIsToldWithoutTheProvidersWords(String end, String why) {
        String bad = phone.substring(0, phone.length() - 4) + end;

        for (ToolId tool : new ToolId[] {own, verify}) {
            assertThat(result(tool, new SendCode(bad)))
                    .isInstanceOfSatisfying(
                            Impossible.class, told -> assertThat(told.why()).contains(why));
            now = now.plus(config.resendAfter());
        }
    }

    @Test
    void providersLimitIsALimit() {
        String busy = phone.substring(0, phone.length() - 4) + "0429";

        assertThat(result(verify, new SendCode(busy))).isEqualTo(new LimitReached(now.plus(config.rest())));
    }

    @Test
    void providerThatHangsIsNotWaitedForLong() {
        String slow = phone.substring(0, phone.length() - 4) + "0999";

        assertThat(result(verify, new SendCode(slow)))
                .isInstanceOfSatisfying(
                        Impossible.class, told -> assertThat(told.why()).contains("no answer in"));
    }

    @Test
    void customerWithoutPhoneCannotBeVerified() {
        assertThat(result(own, new SendCode(null))).isEqualTo(new NoPhone());
    }

    @Test
    void toolThatNamesNobodyCannotVerify() {
        var bare =
                new ToolId(owner.tool(", \"meta\": {\"url\": \"https://shop.example\", \"verified_endpoint\": true}"));

        assertThat(result(bare, new SendCode(phone)))
                .isInstanceOfSatisfying(
                        Impossible.class, told -> assertThat(told.why()).contains("twilio_verify or one_time_code"));
    }

    @Test
    void neitherPhoneNorCodeStandsInTheDatabaseAsItIs() {
        result(own, new SendCode(phone));

        var rows = await(database.preparedQuery("SELECT row_to_json(v)::text FROM verification v WHERE session = $1")
                .execute(Tuple.of(session.value())));
        String row = rows.iterator().next().getString(0);

        assertThat(row).doesNotContain(phone).doesNotContain("\"" + codeSent() + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    twilio_verify | {"account_sid": "AC0123456789abcdef0123456789abcdef", "auth_token": "x", "service_sid": "VA1"} | service_sid
                    twilioVerify  | {"auth_token": "x", "account_sid": "me"}              | account_sid
                    twilio_verify | {"account_sid": "AC0123456789abcdef0123456789abcdef"} | auth_token
                    one_time_code | {"account_sid": "AC0123456789abcdef0123456789abcdef", "auth_token": "x"} | from
                    one_time_code | {"account_sid": "AC0123456789abcdef0123456789abcdef", "auth_token": "x", "from": "1", "text": "Hi"} | {code}
                    one_time_code | {"account_sid": "AC0123456789abcdef0123456789abcdef", "auth_token": "x", "from": "1", "base_url": "ftp://x"} | base_url
                    """)
    void policyThatCannotBeUsedIsRefusedByItsField(String type, String details, String field) {
        owner.post(
                        "/v1/Tools",
                        """
                        {"name": "a", "type": "WEBHOOK", "enabled": true,
                         "policy": {"type": "%s", "policy_details": %s}}"""
                                .formatted(type, details))
                .statusCode(400)
                .body("message", containsString(field));
    }

    @Test
    void policyIsShownWithoutItsTokenAndAsksForNoAuthorization() {
        owner.get("/v1/Tools/" + own.value())
                .body("requires_auth", equalTo(false))
                .body("policies[0].type", equalTo("one_time_code"))
                .body("policies[0].policy_details.auth_token", equalTo("********"))
                .body("policies[0].policy_details.account_sid", equalTo(ACCOUNT_SID));
    }

    private VerificationResult result(ToolId tool, VerificationStep step) {
        return await(request(tool, step));
    }

    private VerificationResult await(VerificationRequested request) {
        return await(verifications.result(request));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private VerificationRequested request(ToolId tool, VerificationStep step) {
        var id = EventId.create();
        var header =
                Header.first(id, now, now.plusSeconds(25), owner.account(), new AssistantId("aia_asst_1"), session);
        return new VerificationRequested(header, new CallId("call_" + id), tool, identity, step);
    }

    private double approvals() {
        return meters.counter("purser.verifications", "outcome", "Approved").count();
    }

    /** The one in the last message. */
    private String codeSent() {
        var code = CODE.matcher(PhonePaths.texts(phone).getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private ToolId tool(String type, String details) {
        return new ToolId(owner.tool(
                """
                , "meta": {"url": "https://shop.example", "verified_endpoint": true},
                "policy": {"type": "%s", "policy_details":
                    {"account_sid": "%s", "auth_token": "%s", "base_url": "%s", %s}}"""
                        .formatted(type, ACCOUNT_SID, PhonePaths.TOKEN, server, details)));
    }
}
