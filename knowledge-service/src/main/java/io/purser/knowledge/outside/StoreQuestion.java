package io.purser.knowledge.outside;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.index.Audience;
import java.util.List;
import java.util.Set;

/**
 * What is looked for in stores, and for whom.
 *
 * @param texts that mean it together
 * @param labels a record has all of them
 */
public record StoreQuestion(
        AccountId account,
        List<KnowledgeId> sources,
        List<String> texts,
        Audience audience,
        Set<String> labels,
        int top) {

    public StoreQuestion {
        sources = List.copyOf(sources);
        texts = List.copyOf(texts);
        labels = Set.copyOf(labels);
    }

    boolean mayBeShown(Set<String> labelsOfRecord) {
        return labelsOfRecord.containsAll(labels) && audience.maySee(labelsOfRecord);
    }

    boolean isForAll() {
        return labels.isEmpty() && audience instanceof Audience.Owner;
    }
}
