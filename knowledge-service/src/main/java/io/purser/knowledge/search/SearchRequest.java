package io.purser.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.rest.ApiException;
import io.purser.knowledge.index.Audience;
import io.purser.knowledge.source.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A search as it was sent.
 *
 * @param named the sources to search in, empty for all
 * @param explain whether to tell why each chunk came, and what did not
 * @param whole whether to show sections instead of chunks
 */
record SearchRequest(
        String query,
        int top,
        Optional<List<String>> named,
        Audience audience,
        Set<String> labels,
        List<String> context,
        boolean explain,
        boolean whole) {

    private static final int MOST = 20;
    private static final int USUAL = 5;
    private static final int MOST_LABELS = 20;

    static SearchRequest of(byte[] body) throws JsonProcessingException {
        var fields = Fields.of(body);
        return new SearchRequest(
                fields.requiredText("query"),
                fields.number("top", 1, MOST).orElse(USUAL),
                fields.texts("knowledge_ids"),
                audience(fields),
                labels(fields),
                fields.texts("context").orElse(List.of()),
                fields.flag("explain").orElse(false),
                whole(fields));
    }

    /** The account's own view, or that of a customer whom it names. */
    private static Audience audience(Fields fields) {
        boolean verified = fields.flag("verified").orElse(false);
        var identity = fields.text("identity");
        if (verified) {
            return new Audience.Verified(identity.filter(words -> !words.isBlank())
                    .orElseThrow(() -> ApiException.invalid("identity is required with verified")));
        }
        return identity.isPresent() || fields.has("verified") ? new Audience.Anonymous() : new Audience.Owner();
    }

    private static Set<String> labels(Fields fields) {
        var labels = Set.copyOf(fields.texts("labels").orElse(List.of()));
        if (labels.size() > MOST_LABELS) {
            throw ApiException.invalid("labels must be %d at most".formatted(MOST_LABELS));
        }
        return labels;
    }

    private static boolean whole(Fields fields) {
        return fields.text("expand")
                .map(what -> {
                    if (!what.equals("section")) {
                        throw ApiException.invalid("expand can be section, or left out");
                    }
                    return true;
                })
                .orElse(false);
    }
}
