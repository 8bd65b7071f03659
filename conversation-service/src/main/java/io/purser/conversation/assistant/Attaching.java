package io.purser.conversation.assistant;

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

/** What is attached to an assistant. Each change of it is a change of the assistant, and makes a version. */
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
                .chain(() -> assistants.change(grant.account(), id, definition -> {
                    var tools = with(definition.tools(), new ToolId(tool));
                    Limits.within(
                            "tools_per_assistant",
                            tools.stream().filter(existingTool(grant.account())).count(),
                            grant.limits().toolsPerAssistant());
                    return definition.withTools(tools);
                }))
                .replaceWithVoid();
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
                .chain(() -> assistants.change(grant.account(), id, definition -> {
                    var sources = with(definition.knowledge(), new KnowledgeId(source));
                    Limits.within(
                            "knowledge_per_assistant",
                            sources.stream()
                                    .filter(existingSource(grant.account()))
                                    .count(),
                            grant.limits().knowledgePerAssistant());
                    return definition.withKnowledge(sources);
                }))
                .replaceWithVoid();
    }

    Uni<Void> withoutKnowledge(AccountId account, String id, String source) {
        return assistants
                .change(
                        account,
                        id,
                        definition -> definition.withKnowledge(without(definition.knowledge(), "knowledge", source)))
                .replaceWithVoid();
    }

    private Predicate<ToolId> existingTool(AccountId account) {
        return tool -> view.find(account, tool.value(), ToolDefined.class).isPresent();
    }

    private Predicate<KnowledgeId> existingSource(AccountId account) {
        return source ->
                view.find(account, source.value(), KnowledgeDefined.class).isPresent();
    }

    private static void require(boolean found, String what) {
        if (!found) {
            throw ApiException.notFound(what);
        }
    }

    private static <T> List<T> with(List<T> attached, T more) {
        return attached.contains(more)
                ? attached
                : Stream.concat(attached.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> without(List<T> attached, String what, String gone) {
        var rest = attached.stream().filter(one -> !one.toString().equals(gone)).toList();
        require(rest.size() < attached.size(), what + " " + gone);
        return rest;
    }
}
