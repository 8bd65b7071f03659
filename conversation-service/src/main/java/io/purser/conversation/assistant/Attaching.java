package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is attached to an assistant. Each change of it is a change of the assistant, and makes a version. What no longer exists does
 * not count against a limit.
 */
@ApplicationScoped
class Attaching {

    private final Assistants assistants;
    private final CatalogView view;

    Attaching(Assistants assistants, CatalogView view) {
        this.assistants = assistants;
        this.view = view;
    }

    /** Done when the thing is in this service's view of the catalog and the assistant is stored with it. */
    Uni<Void> attach(Attachable<?> kind, Grant grant, String assistant, String id) {
        return assistants
                .isDefined(grant.account(), id, kind.type())
                .invoke(found -> require(found, kind, id))
                .chain(() ->
                        assistants.change(grant.account(), assistant, definition -> plus(kind, id, definition, grant)))
                .replaceWithVoid();
    }

    Uni<Void> detach(Attachable<?> kind, AccountId account, String assistant, String id) {
        return assistants
                .change(account, assistant, definition -> minus(kind, id, definition))
                .replaceWithVoid();
    }

    private <T> Definition plus(Attachable<T> kind, String id, Definition definition, Grant grant) {
        var attached = kind.of().apply(definition);
        var more = kind.id().apply(id);
        if (attached.contains(more)) {
            return definition;
        }
        Limits.within(
                kind.limit(),
                existing(kind, attached, grant.account()) + 1,
                kind.most().applyAsLong(grant.limits()));
        return kind.with()
                .apply(
                        definition,
                        Stream.concat(attached.stream(), Stream.of(more)).toList());
    }

    private <T> long existing(Attachable<T> kind, List<T> attached, AccountId account) {
        return attached.stream()
                .filter(id -> view.find(account, id.toString(), kind.type()).isPresent())
                .count();
    }

    private static <T> Definition minus(Attachable<T> kind, String id, Definition definition) {
        var attached = kind.of().apply(definition);
        var rest = attached.stream().filter(one -> !one.toString().equals(id)).toList();
        require(rest.size() < attached.size(), kind, id);
        return kind.with().apply(definition, rest);
    }

    private static void require(boolean found, Attachable<?> kind, String id) {
        if (!found) {
            throw ApiException.notFound(kind.name() + " " + id);
        }
    }
}
