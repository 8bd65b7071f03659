package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.rest.ApiException;
import io.purser.tools.credential.Credential;
import io.purser.tools.credential.CredentialType;
import io.purser.tools.credential.StoredCredentials;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** The credentials in the policies of a tool, straight from their rows. */
@ApplicationScoped
class PolicyCredentials implements StoredCredentials {

    private static final Logger LOG = Logger.getLogger(PolicyCredentials.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NEWEST_FIRST =
            "SELECT id, type, details FROM policy WHERE tool = $1 AND account = $2 ORDER BY id DESC";

    private final Pool database;
    private final SealedTerms sealed;

    PolicyCredentials(Pool database, SealedTerms sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public Uni<List<Credential>> of(AccountId account, ToolId tool) {
        return database.preparedQuery(NEWEST_FIRST)
                .execute(Tuple.of(tool.value(), account.value()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> credentials(rows, account));
    }

    private List<Credential> credentials(RowSet<Row> rows, AccountId account) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> credential(row, account).stream())
                .toList();
    }

    private Optional<Credential> credential(Row row, AccountId account) {
        return CredentialType.of(row.getString("type")).flatMap(type -> credential(type, policy(row, account)));
    }

    /** Empty when it was stored before its type was checked, or can be opened no more. */
    private Optional<Credential> credential(CredentialType type, PolicyRow row) {
        try {
            return Optional.of(type.read("policy_details", sealed.read(row).details()));
        } catch (ApiException e) {
            LOG.warnf("The details hold no credential that can be used: policy=%s", row.id);
            return Optional.empty();
        }
    }

    private static PolicyRow policy(Row row, AccountId account) {
        var policy = new PolicyRow();
        policy.id = row.getString("id");
        policy.account = account.value();
        policy.type = row.getString("type");
        policy.details = row.getString("details");
        return policy;
    }
}
