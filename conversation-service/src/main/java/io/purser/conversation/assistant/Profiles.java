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

/** Assistants as a turn reads them: one query, as every step of a turn begins with it, and the definitions from the catalog. */
@ApplicationScoped
public class Profiles {

    private static final String PROFILE =
            """
            select v.number, v.definition::text as definition
            from assistant a join assistant_version v on v.assistant = a.id and v.number = coalesce($3, a.version)
            where a.id = $1 and a.account = $2""";

    private final Pool database;
    private final CatalogView catalog;
    private final StepLimit limit;

    Profiles(Pool database, CatalogView catalog, StepLimit limit) {
        this.database = database;
        this.catalog = catalog;
        this.limit = limit;
    }

    /** The version that the turn uses, or the present one when that is not settled yet; empty when the assistant is gone. */
    public Uni<Optional<Profile>> find(Header turn) {
        return database.preparedQuery(PROFILE)
                .execute(Tuple.of(turn.assistant().value(), turn.account().value(), turn.assistantVersion()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : profile(turn.account(), rows.iterator().next()).map(Optional::of));
    }

    /** What another replica has just attached may not be in this one's view yet; then the catalog is read on. */
    private Uni<Profile> profile(AccountId account, Row row) {
        var definition = AssistantTable.definition(row);
        Uni<Void> ready = isKnown(account, definition)
                ? Uni.createFrom().voidItem()
                : catalog.fresh().onFailure().recoverWithNull();
        return ready.map(done -> profile(account, row.getInteger("number"), definition));
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
