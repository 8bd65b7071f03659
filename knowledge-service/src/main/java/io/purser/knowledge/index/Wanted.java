package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for, and among what.
 *
 * @param labels a chunk has all of them
 * @param vector what the wordings mean together
 * @param shares of meaning in the score, of those sources that have their own
 * @param top the largest number of hits
 */
public record Wanted(
        AccountId account,
        Collection<KnowledgeId> sources,
        Audience audience,
        Set<String> labels,
        List<Wording> wordings,
        Vector vector,
        Map<KnowledgeId, Double> shares,
        int top) {

    /** Sources have the usual share. */
    public Wanted(
            AccountId account,
            Collection<KnowledgeId> sources,
            Audience audience,
            Set<String> labels,
            List<Wording> wordings,
            Vector vector,
            int top) {
        this(account, sources, audience, labels, wordings, vector, Map.of(), top);
    }

    public Wanted {
        shares = Map.copyOf(shares);
        sources = List.copyOf(sources);
        labels = Set.copyOf(labels);
        wordings = List.copyOf(wordings);
    }
}
