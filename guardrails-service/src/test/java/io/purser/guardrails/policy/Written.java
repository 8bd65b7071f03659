package io.purser.guardrails.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.rest.Body;
import java.util.Arrays;

/** Policies as clients write them. */
public final class Written {

    private Written() {}

    /** What follows from these, the account's default first. */
    public static InForce inForce(Usual usual, String... policies) {
        return new InForce(
                usual, Arrays.stream(policies).map(json -> checked(usual, json)).toList());
    }

    static Policy checked(Usual usual, String json) {
        return new Rules(usual).checked(Body.read(json.getBytes(UTF_8), Policy.class));
    }
}
