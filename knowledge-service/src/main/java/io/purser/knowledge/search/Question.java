package io.purser.knowledge.search;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;

/** What is looked for, and where. {@code top} is the largest number of passages wanted. */
record Question(AccountId account, List<KnowledgeId> sources, String text, int top) {

    /** In characters. What is longer is no question any more, and would be slow to embed. */
    private static final int LONGEST = 2_000;

    Question {
        sources = sources.stream().distinct().toList();
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }
}
