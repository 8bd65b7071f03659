package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import io.purser.tools.definition.OfferedTools.Checked;
import io.purser.tools.policy.Owner;
import io.purser.tools.policy.Policies;
import io.purser.tools.source.Skipped;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tools of what a source offers, all of them or none, and changes those that an earlier import made. */
@ApplicationScoped
class Imports {

    private static final int REASONS_TOLD = 10;

    private final ToolRows rows;
    private final Publication publication;
    private final Policies policies;
    private final Clock clock = Clock.systemUTC();

    Imports(ToolRows rows, Publication publication, Policies policies) {
        this.rows = rows;
        this.publication = publication;
        this.policies = policies;
    }

    /** @param row null when the tool is to be made */
    private record Step(Checked tool, @Nullable ToolRow row, Definition definition) {}

    private record Plan(List<Step> steps, List<ImportView.Gone> gone, List<Skipped> skipped) {}

    /** What {@link #store} would do. */
    Uni<ImportView> preview(AccountId account, OfferedTools offered, Limits limits) {
        return Panache.withTransaction(() -> plan(account, offered, limits)).map(plan -> {
            List<Object> drafts = plan.steps().stream()
                    .<Object>map(step -> ImportView.Draft.of(id(step), step.definition()))
                    .toList();
            return view(offered, plan, drafts);
        });
    }

    /** Done when every service can know of them. */
    Uni<ImportView> store(AccountId account, OfferedTools offered, ImportRequest request, Limits limits, String base) {
        return Panache.withTransaction(() -> plan(account, offered, limits)
                        .chain(plan -> save(account, offered.key(), plan, request, base)
                                .map(views -> view(offered, plan, views))))
                .call(view -> Multi.createFrom()
                        .iterable(view.tools())
                        .onItem()
                        .transformToUniAndConcatenate(tool -> publication.publish(((ToolView) tool).id()))
                        .collect()
                        .last());
    }

    private Uni<Plan> plan(AccountId account, OfferedTools offered, Limits limits) {
        return rows.countForNew(account).chain(count -> rows.ofSource(account, offered.key())
                .map(present -> plan(offered, present, limits.tools() - count, limits)));
    }

    private static Plan plan(OfferedTools offered, List<ToolRow> present, long room, Limits limits) {
        Map<String, ToolRow> byOperation = new HashMap<>();
        present.forEach(row -> byOperation.put(String.valueOf(row.operation), row));
        var steps = new ArrayList<Step>();
        var skipped = new ArrayList<>(offered.skipped());
        long left = room;
        for (var tool : offered.tools()) {
            var row = byOperation.get(tool.operation());
            if (row != null) {
                steps.add(new Step(tool, row, Refresh.of(row.definition(), tool.definition(), limits)));
            } else if (left-- > 0) {
                steps.add(new Step(tool, null, tool.definition()));
            } else {
                skipped.add(new Skipped(
                        tool.operation(), "this account's limit tools is reached: %d".formatted(limits.tools())));
            }
        }
        if (steps.isEmpty()) {
            throw nothing(skipped);
        }
        return new Plan(steps, gone(offered, present), skipped);
    }

    private static List<ImportView.Gone> gone(OfferedTools offered, List<ToolRow> present) {
        var there = new HashSet<>(offered.offers().all());
        return present.stream()
                .filter(row -> !there.contains(String.valueOf(row.operation)))
                .map(row -> new ImportView.Gone(row.id, row.name, row.operation))
                .toList();
    }

    private Uni<List<Object>> save(AccountId account, String source, Plan plan, ImportRequest request, String base) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Multi.createFrom()
                .iterable(plan.steps())
                .onItem()
                .transformToUniAndConcatenate(step -> save(account, source, step, request, now))
                .<Object>map(row -> ToolView.of(row, base))
                .collect()
                .asList();
    }

    private Uni<ToolRow> save(AccountId account, String source, Step step, ImportRequest request, Instant now) {
        var present = step.row();
        if (present != null) {
            return give(account, present.change(step.definition(), now), request, now);
        }
        var row = ToolRow.create(account, step.definition(), now);
        row.source = source;
        row.operation = step.tool().operation();
        return rows.persist(row).chain(made -> give(account, made, request, now));
    }

    private Uni<ToolRow> give(AccountId account, ToolRow row, ImportRequest request, Instant now) {
        var policy = request.policy();
        return policy == null
                ? Uni.createFrom().item(row)
                : rows.flush()
                        .chain(() -> policies.give(account, new Owner.OfTool(new ToolId(row.id)), policy, now))
                        .replaceWith(row);
    }

    private static ImportView view(OfferedTools offered, Plan plan, List<Object> tools) {
        return new ImportView(
                tools,
                plan.steps().stream()
                        .flatMap(step -> Stream.ofNullable(id(step)))
                        .toList(),
                plan.gone(),
                plan.skipped(),
                offered.notes(),
                offered.offers().authorization());
    }

    private static @Nullable String id(Step step) {
        var row = step.row();
        return row == null ? null : row.id;
    }

    private static ApiException nothing(List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            return ApiException.invalid("The source has no operation that was asked for");
        }
        return ApiException.invalid("No tool can be made of it: %s%s"
                .formatted(
                        skipped.stream()
                                .limit(REASONS_TOLD)
                                .map(operation -> operation.operation() + ": " + operation.reason())
                                .collect(Collectors.joining("; ")),
                        skipped.size() > REASONS_TOLD ? "; and %d more".formatted(skipped.size() - REASONS_TOLD) : ""));
    }
}
