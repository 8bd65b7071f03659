package io.purser.conversation.assistant;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
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

    /** Done when the tool is in this service's view of the catalog and the assistant is stored with it. */
    Uni<Void> tool(Grant grant, String id, String tool) {
        return assistants
                .isDefined(grant.account(), tool, ToolDefined.class)
                .invoke(found -> require(found, "tool " + tool))
                .chain(() ->
                        assistants.change(grant.account(), id, definition -> with(new ToolId(tool), definition, grant)))
                .replaceWithVoid();
    }

    private Definition with(ToolId tool, Definition definition, Grant grant) {
        if (definition.tools().contains(tool)) {
            return definition;
        }
        long there = count(definition.tools(), id -> isThere(grant, id.value(), ToolDefined.class));
        Limits.within("tools_per_assistant", there + 1, grant.limits().toolsPerAssistant());
        return definition.withTools(plus(definition.tools(), tool));
    }

    Uni<Void> withoutTool(AccountId account, String id, String tool) {
        return assistants
                .change(account, id, definition -> definition.withTools(without(definition.tools(), "tool", tool)))
                .replaceWithVoid();
    }

    /** Done when the source is in this service's view of the catalog and the assistant is stored with it. */
    Uni<Void> knowledge(Grant grant, String id, String source) {
        return assistants
                .isDefined(grant.account(), source, KnowledgeDefined.class)
                .invoke(found -> require(found, "knowledge " + source))
                .chain(() -> assistants.change(
                        grant.account(), id, definition -> with(new KnowledgeId(source), definition, grant)))
                .replaceWithVoid();
    }

    private Definition with(KnowledgeId source, Definition definition, Grant grant) {
        if (definition.knowledge().contains(source)) {
            return definition;
        }
        long there = count(definition.knowledge(), id -> isThere(grant, id.value(), KnowledgeDefined.class));
        Limits.within("knowledge_per_assistant", there + 1, grant.limits().knowledgePerAssistant());
        return definition.withKnowledge(plus(definition.knowledge(), source));
    }

    Uni<Void> withoutKnowledge(AccountId account, String id, String source) {
        return assistants
                .change(
                        account,
                        id,
                        definition -> definition.withKnowledge(without(definition.knowledge(), "knowledge", source)))
                .replaceWithVoid();
    }

    private boolean isThere(Grant grant, String id, Class<? extends CatalogEntry> type) {
        return view.find(grant.account(), id, type).isPresent();
    }

    private static <T> long count(List<T> attached, Predicate<T> existing) {
        return attached.stream().filter(existing).count();
    }

    private static void require(boolean found, String what) {
        if (!found) {
            throw ApiException.notFound(what);
        }
    }

    private static <T> List<T> plus(List<T> attached, T more) {
        return Stream.concat(attached.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> without(List<T> attached, String what, String gone) {
        var rest = attached.stream().filter(one -> !one.toString().equals(gone)).toList();
        require(rest.size() < attached.size(), what + " " + gone);
        return rest;
    }
}
