package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import io.purser.security.SecretFields;
import io.purser.security.egress.EgressGate;
import java.util.List;
import java.util.Set;

/**
 * The details of sources whose content lies on the web. What is sent goes over what is there. Secrets among them are
 * not kept, as nothing here has a use for them, and details stand in the catalog.
 */
final class OutsideDetails {

    private static final List<String> OF_WEB =
            List.of("source", "crawl_depth", "crawl_period_min", "include_subdomains", "scope");
    private static final int LONGEST = 16_384;
    private static final int ONCE = 0;

    private OutsideDetails() {}

    /** @throws ApiException 400 */
    static ObjectNode ofWeb(Fields sent, JsonNode present, Limits limits) {
        var fields = sent.over(present, OF_WEB);
        var details = fields.copy().put("source", address(fields.requiredText("source")));
        fields.number("crawl_period_min", 1, Integer.MAX_VALUE);
        fields.flag("include_subdomains");
        fields.text("scope").ifPresent(OutsideDetails::requireScope);
        int depth = fields.number("crawl_depth", 0, Integer.MAX_VALUE).orElse(ONCE);
        Limits.within("crawl_depth", depth, limits.crawlDepth());
        if (depth == ONCE) {
            details.remove("crawl_depth");
        }
        return shown(details);
    }

    private static void requireScope(String scope) {
        if (!Set.of("host", "path").contains(scope)) {
            throw ApiException.invalid("knowledge_source_details.scope must be host or path");
        }
    }

    private static String address(String source) {
        String stripped = source.strip();
        String address = stripped.contains("://") ? stripped : "https://" + stripped;
        EgressGate.fault(address).ifPresent(why -> {
            throw ApiException.invalid("knowledge_source_details.source cannot be read: " + why);
        });
        return address;
    }

    private static ObjectNode shown(ObjectNode details) {
        if (details.toString().length() > LONGEST) {
            throw ApiException.invalid("knowledge_source_details must have at most %d characters".formatted(LONGEST));
        }
        return SecretFields.masked(details);
    }
}
