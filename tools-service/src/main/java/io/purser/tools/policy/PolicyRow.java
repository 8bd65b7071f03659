package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.PolicyId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A policy as it is stored. */
@Entity
@Table(name = "policy")
class PolicyRow {

    @Id
    String id = "";

    String account = "";

    @Nullable
    String tool;

    @Nullable
    String knowledge;

    @Nullable
    String name;

    @Nullable
    String description;

    String type = "";

    /** Sealed as a whole. */
    String details = "";

    Instant created = Instant.EPOCH;
    Instant updated = Instant.EPOCH;

    static PolicyRow create(AccountId account, Owner owner, Instant now) {
        var row = new PolicyRow();
        row.id = PolicyId.create().value();
        row.account = account.value();
        row.created = now;
        switch (owner) {
            case Owner.OfTool(var tool) -> row.tool = tool.value();
            case Owner.OfKnowledge(var knowledge) -> row.knowledge = knowledge.value();
        }
        return row;
    }
}
