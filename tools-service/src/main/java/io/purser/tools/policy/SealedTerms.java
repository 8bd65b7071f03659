package io.purser.tools.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.Json;
import io.purser.security.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Terms as they stand in a row: the details sealed as a whole, for this account and this policy only. */
@ApplicationScoped
class SealedTerms {

    private static final Logger LOG = Logger.getLogger(SealedTerms.class);

    private final SealedSecrets secrets;

    SealedTerms(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    PolicyRow write(PolicyRow row, Terms terms, Instant now) {
        row.name = terms.name();
        row.description = terms.description();
        row.type = terms.type();
        row.details = secrets.seal(terms.details().toString(), new AccountId(row.account), row.id);
        row.updated = now;
        return row;
    }

    Terms read(PolicyRow row) {
        return new Terms(row.name, row.description, row.type, details(row));
    }

    /** Empty when the key that sealed them is gone: the policy can still be seen, and given its details anew. */
    private ObjectNode details(PolicyRow row) {
        return secrets.open(row.details, new AccountId(row.account), row.id)
                .map(SealedTerms::parsed)
                .orElseGet(() -> {
                    LOG.warnf("The details cannot be opened with any known key: policy=%s", row.id);
                    return JsonNodeFactory.instance.objectNode();
                });
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored details cannot be read", e);
        }
    }
}
