package io.purser.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes a tool's policies ready. */
final class Rules {

    private Rules() {}

    /** Empty when nothing decides. A policy that can no longer be read lets no call through. */
    static List<Rule> of(List<StoredPolicy> policies) {
        var rules = new ArrayList<Rule>();
        var conditions = new ArrayList<CelCondition>();
        var statements = new ArrayList<CedarStatement>();
        for (var policy : policies) {
            try {
                switch (policy.type()) {
                    case CEDAR -> statements.addAll(CedarText.read(policy.id(), policy.details()));
                    case RULE -> conditions.addAll(RuleDetails.read(policy.id(), policy.details()));
                }
            } catch (Fault fault) {
                rules.add(facts -> new Decision.Undecided(policy.id(), fault.why()));
            }
        }
        if (!conditions.isEmpty()) {
            rules.add(new CelRule(conditions));
        }
        if (!statements.isEmpty()) {
            rules.add(new CedarRule(statements));
        }
        return rules;
    }

    /** @throws Fault that says what to change */
    static void check(GateType type, ObjectNode details) {
        switch (type) {
            case CEDAR -> CedarText.read("new", details);
            case RULE -> RuleDetails.read("new", details);
        }
    }

    /** The first no holds. */
    static Decision decide(List<Rule> rules, Facts facts) {
        return rules.stream()
                .map(rule -> rule.decide(facts))
                .filter(decision -> !(decision instanceof Decision.Allowed))
                .findFirst()
                .orElseGet(Decision.Allowed::new);
    }
}
