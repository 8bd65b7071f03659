package io.purser.knowledge.search;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.index.Audience;
import java.util.List;
import java.util.Set;

/**
 * What is looked for, where, and for whom.
 *
 * @param labels a chunk must have all of them
 * @param top the largest number of passages wanted
 */
record Question(
        AccountId account, List<KnowledgeId> sources, Audience audience, Set<String> labels, Asked asked, int top) {

    Question {
        sources = sources.stream().distinct().toList();
        labels = Set.copyOf(labels);
    }
}
