package io.purser.tools.gate;

import java.util.List;

/** All conditions of a tool. The first no holds. */
record CelRule(List<CelCondition> conditions) implements Rule {

    CelRule {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Decision decide(Facts facts) {
        var seen = CelFacts.of(facts);
        return conditions.stream()
                .map(condition -> condition.decide(seen))
                .filter(decision -> !(decision instanceof Decision.Allowed))
                .findFirst()
                .orElseGet(Decision.Allowed::new);
    }
}
