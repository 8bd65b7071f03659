package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.Header;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assistants as a turn reads them: one query, as every step of a turn begins with it, which brings the definition only when it is not
 * at hand, and tools and sources from the catalog.
 */
@ApplicationScoped
public class Profiles {

    private static final String PROFILE =
            """
            select number, case when number = $4 then null else (
                select definition::text from assistant_version v where v.assistant = a.id and v.number = a.number) end as definition
            from (select id, coalesce($3, version) as number from assistant where id = $1 and account = $2) a""";

    private final Pool database;
    private final Definitions definitions;
    private final CatalogView catalog;
    private final StepLimit limit;

    Profiles(Pool database, Definitions definitions, CatalogView catalog, StepLimit limit) {
        this.database = database;
        this.definitions = definitions;
        this.catalog = catalog;
        this.limit = limit;
    }

    /** The version that the turn uses, or the present one when that is not settled yet; empty when the assistant is gone. */
    public Uni<Optional<Profile>> find(Header turn) {
        String id = turn.assistant().value();
        var known = definitions.known(id);
        return database.preparedQuery(PROFILE)
                .execute(Tuple.of(id, turn.account().value(), turn.assistantVersion(), known.number()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : profile(turn, rows.iterator().next(), known).map(Optional::of));
    }

    /** Whether to look at all for knowledge that is asked first. What has changed a moment ago may not be known yet. */
    public boolean mayAskFirst(Header turn) {
        var known = definitions.known(turn.assistant().value());
        return known.number() == Definitions.Known.NONE.number()
                || known.definition().knowledgeStrategy() == KnowledgeStrategy.ASK_FIRST;
    }

    /** What another replica has just attached may not be in this one's view yet; then the catalog is read on. */
    private Uni<Profile> profile(Header turn, Row row, Definitions.Known known) {
        AccountId account = turn.account();
        int version = row.getInteger("number");
        var definition = definitions.of(turn.assistant().value(), version, row.getString("definition"), known);
        Uni<Void> ready = isKnown(account, definition)
                ? Uni.createFrom().voidItem()
                : catalog.fresh().onFailure().recoverWithNull();
        return ready.map(done -> profile(account, version, definition));
    }

    private boolean isKnown(AccountId account, Definition definition) {
        return definition.tools().stream().allMatch(id -> catalog.find(account, id.value(), ToolDefined.class)
                        .isPresent())
                && definition.knowledge().stream()
                        .allMatch(id -> catalog.find(account, id.value(), KnowledgeDefined.class)
                                .isPresent());
    }

    private Profile profile(AccountId account, int version, Definition definition) {
        return new Profile(
                version,
                definition.name(),
                definition.model(),
                definition.personalityPrompt(),
                definition.temperature(),
                definition.maxOutputTokens(),
                steps(definition.maxSteps()),
                definition.knowledgeStrategy(),
                definition.citationStyle(),
                definition.tools().stream()
                        .flatMap(id -> catalog.find(account, id.value(), ToolDefined.class).stream())
                        .filter(ToolDefined::enabled)
                        .toList(),
                definition.knowledge().stream()
                        .flatMap(id -> catalog.find(account, id.value(), KnowledgeDefined.class).stream())
                        .toList());
    }

    private int steps(@Nullable Integer own) {
        return own == null ? limit.maxSteps() : Math.min(own, limit.maxSteps());
    }
}
