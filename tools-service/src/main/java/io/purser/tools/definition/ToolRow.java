package io.purser.tools.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tool as it is stored. */
@Entity
@Table(name = "tool")
class ToolRow {

    @Id
    String id = "";

    String account = "";
    String name = "";
    String description = "";
    String type = "";
    boolean enabled;

    @Column(name = "requires_auth")
    boolean requiresAuth;

    @Convert(converter = JsonColumn.class)
    JsonNode meta = JsonColumn.empty();

    /** JSON, read only where it is needed. */
    String schema = "{}";

    Instant created = Instant.EPOCH;
    Instant updated = Instant.EPOCH;

    /** When it was removed; the catalog may not know yet. */
    @Nullable
    Instant removed;

    /** Where it was imported from; null when it was not. */
    @Nullable
    String source;

    /** Which of the operations there it is. */
    @Nullable
    String operation;

    static ToolRow create(AccountId account, Definition definition, Instant now) {
        var row = new ToolRow();
        row.id = ToolId.create().value();
        row.account = account.value();
        row.created = now;
        return row.change(definition, now);
    }

    ToolRow change(Definition definition, Instant now) {
        name = definition.name();
        description = definition.description();
        type = definition.type();
        enabled = definition.enabled();
        requiresAuth = definition.requiresAuth();
        meta = definition.meta();
        schema = definition.schema().toString();
        updated = now;
        return this;
    }

    Definition definition() {
        return new Definition(
                name, description, type, enabled, requiresAuth, meta, (ObjectNode) JsonColumn.parsed(schema));
    }

    /** As the other services see it. */
    ToolDefined defined() {
        return new ToolDefined(
                new AccountId(account),
                new ToolId(id),
                name,
                description,
                type,
                enabled,
                requiresAuth,
                JsonColumn.parsed(schema),
                meta,
                created,
                updated);
    }
}
