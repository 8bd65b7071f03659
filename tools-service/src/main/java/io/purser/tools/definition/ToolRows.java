package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stored tools. */
@ApplicationScoped
class ToolRows implements PanacheRepositoryBase<ToolRow, String> {

    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('tools of ' || ?1, 0))";
    private static final Pattern ID = Pattern.compile("aia_tool_[\\w.-]+");

    /** Null when there is none, or it is another account's, or it was removed. Nobody else changes it before this transaction ends. */
    Uni<@Nullable ToolRow> lock(AccountId account, String id) {
        return looksLikeAnId(id)
                ? present(account, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult()
                : Uni.createFrom().nullItem();
    }

    /** The row, removed or not, held for this transaction; null when there is none. */
    Uni<@Nullable ToolRow> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many the account has; nobody else adds one to it before this transaction ends. */
    Uni<Long> countForNew(AccountId account) {
        return getSession()
                .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                        .setParameter(1, account.value())
                        .getSingleResult())
                .chain(() -> count("account = ?1 and removed is null", account.value()));
    }

    /** Those that were imported from there; nobody else changes them before this transaction ends. */
    Uni<List<ToolRow>> ofSource(AccountId account, String source) {
        return find("account = ?1 and source = ?2 and removed is null", account.value(), source)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private PanacheQuery<ToolRow> present(AccountId account, String id) {
        return find("id = ?1 and account = ?2 and removed is null", id, account.value());
    }

    private static boolean looksLikeAnId(String id) {
        return ID.matcher(id).matches();
    }
}
