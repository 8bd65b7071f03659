package io.purser.knowledge.index;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Vector;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is looked for, and among what.
 *
 * @param labels a chunk has all of them
 * @param vector what the wordings mean together
 * @param top the largest number of hits
 */
public record Wanted(
        AccountId account,
        Collection<KnowledgeId> sources,
        Audience audience,
        Set<String> labels,
        List<Wording> wordings,
        Vector vector,
        int top) {

    public Wanted {
        sources = List.copyOf(sources);
        labels = Set.copyOf(labels);
        wordings = List.copyOf(wordings);
    }
}
