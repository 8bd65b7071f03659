package io.purser.conversation.assistant;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Grant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of an assistant, and the way back to one of them. */
@ApplicationScoped
class Versions {

    private final VersionTable table;
    private final Assistants assistants;

    Versions(VersionTable table, Assistants assistants) {
        this.table = table;
        this.assistants = assistants;
    }

    /** An assistant as it was restored, and the ids of what could not be attached again, as it no longer exists. */
    record Restored(AssistantRow row, List<String> leftOut) {}

    Uni<List<VersionRow>> list(AccountId account, String assistant, PageRequest page) {
        return assistants.fetch(account, assistant).chain(row -> table.list(account, assistant, page));
    }

    Uni<VersionRow> fetch(AccountId account, String assistant, int number) {
        return assistants
                .fetch(account, assistant)
                .chain(row -> table.find(account, assistant, number))
                .map(found -> found.orElseThrow(
                        () -> ApiException.notFound("version %d of assistant %s".formatted(number, assistant))));
    }

    /** The old version as a new one. */
    Uni<Restored> restore(Grant grant, String assistant, int number) {
        return fetch(grant.account(), assistant, number)
                .chain(version -> existing(grant.account(), version.definition())
                        .chain(existing -> restore(grant, version, existing)));
    }

    private Uni<Restored> restore(Grant grant, VersionRow version, Set<String> existing) {
        var definition = version.definition()
                .keeping(tool -> existing.contains(tool.value()), source -> existing.contains(source.value()))
                .within(grant.limits());
        var leftOut = attached(version.definition())
                .filter(id -> !existing.contains(id))
                .toList();
        return assistants
                .change(grant.account(), version.assistant(), before -> definition)
                .map(row -> new Restored(row, leftOut));
    }

    private Uni<Set<String>> existing(AccountId account, Definition definition) {
        var looks = Stream.concat(
                        definition.tools().stream().map(id -> look(account, id.value(), ToolDefined.class)),
                        definition.knowledge().stream().map(id -> look(account, id.value(), KnowledgeDefined.class)))
                .toList();
        return looks.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Uni.join().all(looks).andFailFast().map(found -> found.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Uni<List<String>> look(AccountId account, String id, Class<? extends CatalogEntry> type) {
        return assistants.isDefined(account, id, type).map(there -> there ? List.of(id) : List.of());
    }

    private static Stream<String> attached(Definition definition) {
        return Stream.concat(
                definition.tools().stream().map(id -> id.value()),
                definition.knowledge().stream().map(id -> id.value()));
    }
}
