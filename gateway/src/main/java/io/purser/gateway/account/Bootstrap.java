package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Puts the first account into the table at each start, so that the environment's token always opens the door. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AccountTable table;
    private final BootstrapConfig config;
    private final Hashing hashing;
    private final AccountTokens tokens;

    Bootstrap(AccountTable table, BootstrapConfig config, Hashing hashing, AccountTokens tokens) {
        this.table = table;
        this.config = config;
        this.hashing = hashing;
        this.tokens = tokens;
    }

    /** Runs on the starting thread, which may wait; the service is not ready before it is done. */
    void start(@Observes StartupEvent event) {
        config.accountSid().ifPresentOrElse(this::put, () -> LOG.info("No bootstrap account is set"));
    }

    private void put(String sid) {
        if (!SID.matcher(sid).matches()) {
            throw new IllegalStateException(
                    "bootstrap.account-sid (BOOTSTRAP_ACCOUNT_SID) must be AC and 32 hex digits");
        }
        var token = config.authToken()
                .orElseThrow(() -> new IllegalStateException("bootstrap.auth-token (BOOTSTRAP_AUTH_TOKEN) is missing"));
        var account = new AccountId(sid);
        // The starting thread is no event loop, and the door must not open before the account is there.
        hashing.hash(token)
                .map(hash -> new NewToken(hash, tokens.seal(token, account)))
                .chain(stored -> table.bootstrap(account, stored))
                .await()
                .atMost(PATIENCE);
    }
}
