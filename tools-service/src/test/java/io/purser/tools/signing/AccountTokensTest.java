package io.purser.tools.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.security.ServiceTokens;
import io.purser.security.signing.Tokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class AccountTokensTest {

    // Awaited on the test's own thread, which is no event loop.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OPERATION = "/v1/AccountToken";

    @Inject
    ServiceTokens services;

    @Inject
    Tokens tokens;

    @Inject
    Pool database;

    AsGateway account;

    @BeforeEach
    void begin() {
        account = AsGateway.forSomebody(services);
    }

    @Test
    void tokenThatWasHandedOnIsKnownAndStoredSealed() {
        put(7, "\"old\"");

        assertThat(token()).contains("old");
        assertThat(stored()).doesNotContain("old").startsWith("v1.");
    }

    @Test
    void laterChangeHoldsWhicheverArrivesLast() {
        put(7, "\"old\"");
        assertThat(token()).contains("old");
        put(9, "\"new\"");
        put(8, "\"late\"");

        assertThat(token()).contains("new");
    }

    @Test
    void accountThatIsGoneHasNoTokenAndALateOneDoesNotBringItBack() {
        put(7, "\"old\"");
        put(9, "null");
        put(8, "\"late\"");

        assertThat(token()).isEmpty();
    }

    @Test
    void otherAccountsHaveTheirOwn() {
        put(7, "\"old\"");
        account = AsGateway.forSomebody(services);

        assertThat(token()).isEmpty();
    }

    @Test
    void changeIsRequired() {
        account.put(OPERATION, "{\"auth_token\": \"x\"}").statusCode(400);
    }

    private void put(long change, String token) {
        account.put(OPERATION, "{\"change\": %d, \"auth_token\": %s}".formatted(change, token))
                .statusCode(204);
    }

    private Optional<String> token() {
        return tokens.of(account.account()).await().atMost(PATIENCE);
    }

    private String stored() {
        return database.preparedQuery("SELECT token FROM account_token WHERE account = $1")
                .execute(Tuple.of(account.account().value()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString("token");
    }
}
