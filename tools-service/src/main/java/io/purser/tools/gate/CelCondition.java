package io.purser.tools.gate;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/**
 * One condition.
 *
 * @param forbids true when calls are forbidden where the condition holds, false when they are where it does not hold
 */
record CelCondition(String policy, boolean forbids, CelRuntime.Program condition, String reason) {

    Decision decide(Map<String, Object> facts) {
        try {
            return condition.eval(facts) instanceof Boolean holds
                    ? decision(holds)
                    : new Decision.Undecided(policy, "the condition is neither true nor false");
        } catch (CelEvaluationException e) {
            return new Decision.Undecided(policy, String.valueOf(e.getMessage()));
        }
    }

    private Decision decision(boolean holds) {
        return holds == forbids ? new Decision.Forbidden(policy, reason) : new Decision.Allowed();
    }
}
