package io.purser.tools.policy;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Policies of knowledge sources, which another service owns: the catalog tells whether there is such a source. Those of a source
 * that the catalog lacks are hidden, and deleted when the catalog says that it was removed: a catalog that is built anew has
 * everything again, and no policy is lost.
 */
@ApplicationScoped
class KnowledgePolicies {

    private static final Logger LOG = Logger.getLogger(KnowledgePolicies.class);
    private static final String PREFIX = "aia_know_";
    private static final String FORGET = "DELETE FROM policy WHERE account = $1 AND knowledge = $2";

    private final Policies policies;
    private final Sources sources;
    private final Pool database;

    KnowledgePolicies(Policies policies, Sources sources, Pool database) {
        this.policies = policies;
        this.sources = sources;
        this.database = database;
    }

    /** Fails with 404 when the account has no such source. */
    Uni<PolicyView> give(AccountId account, String source, PolicyRequest request, Instant now) {
        return sources.among(account, List.of(source))
                .invoke(known -> require(known.contains(source), source))
                .chain(() -> policies.give(account, new Owner.OfKnowledge(new KnowledgeId(source)), request, now));
    }

    /** Those of the ids that are no sources any more. */
    Uni<List<String>> gone(AccountId account, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sources.among(account, ids)
                        .map(known ->
                                ids.stream().filter(id -> !known.contains(id)).toList());
    }

    void changed(@Observes CatalogChange change) {
        if (change.entry().isEmpty() && change.subject().startsWith(PREFIX)) {
            forget(change.account(), change.subject())
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf(
                                    "Policies of a removed source stay hidden: %s",
                                    failure.getClass().getName()));
        }
    }

    private Uni<Void> forget(AccountId account, String source) {
        return database.preparedQuery(FORGET)
                .execute(Tuple.of(account.value(), source))
                .replaceWithVoid();
    }

    private static void require(boolean known, String source) {
        if (!known) {
            throw ApiException.notFound(source);
        }
    }
}
