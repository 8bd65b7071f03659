package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Assistants as a turn reads them: one query, as every turn begins with it, and the definitions from the catalog. */
@ApplicationScoped
public class Profiles {

    private static final String PROFILE =
            """
            select name, model, personality_prompt,
                   array(select tool from assistant_tool where assistant = a.id order by attached) as tools,
                   array(select knowledge from assistant_knowledge where assistant = a.id order by attached) as knowledge
            from assistant a where id = $1 and account = $2""";

    private final Pool database;
    private final CatalogView catalog;

    Profiles(Pool database, CatalogView catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** Empty when the assistant is gone. */
    public Uni<Optional<Profile>> find(AccountId account, AssistantId id) {
        return database.preparedQuery(PROFILE)
                .execute(Tuple.of(id.value(), account.value()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : profile(account, rows.iterator().next()).map(Optional::of));
    }

    /** What another replica has just attached may not be in this one's view yet; then the catalog is read on. */
    private Uni<Profile> profile(AccountId account, Row row) {
        var tools = List.of(row.getArrayOfStrings("tools"));
        var knowledge = List.of(row.getArrayOfStrings("knowledge"));
        boolean known = tools.stream().allMatch(id -> catalog.find(account, id, ToolDefined.class)
                        .isPresent())
                && knowledge.stream().allMatch(id -> catalog.find(account, id, KnowledgeDefined.class)
                        .isPresent());
        Uni<Void> ready = known
                ? Uni.createFrom().voidItem()
                : catalog.fresh().onFailure().recoverWithNull();
        return ready.map(done -> new Profile(
                row.getString("name"),
                row.getString("model"),
                row.getString("personality_prompt"),
                tools.stream()
                        .flatMap(id -> catalog.find(account, id, ToolDefined.class).stream())
                        .filter(ToolDefined::enabled)
                        .toList(),
                knowledge.stream()
                        .flatMap(id -> catalog.find(account, id, KnowledgeDefined.class).stream())
                        .toList()));
    }
}
