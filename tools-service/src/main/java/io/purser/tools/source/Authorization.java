package io.purser.tools.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What operations are let in with, as a policy to be filled in.
 *
 * @param scheme what the source calls it
 * @param type of the policy
 * @param details those that are known already; what is empty is to be filled in
 */
public record Authorization(
        String scheme, String type, @JsonProperty("policy_details") ObjectNode details, List<String> operations) {

    public Authorization {
        operations = List.copyOf(operations);
    }
}
