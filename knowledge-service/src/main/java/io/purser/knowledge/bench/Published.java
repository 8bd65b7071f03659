package io.purser.knowledge.bench;

import java.util.List;
import java.util.Map;

/** What others have published about data sets that everybody measures on. */
record Published(String who, double ndcg, double recall) {

    private static final Map<String, List<Published>> KNOWN = Map.of(
            "scifact",
            List.of(
                    new Published("BM25 (Anserini)", 0.679, 0.925),
                    new Published("all-MiniLM-L6-v2 alone", 0.645, 0.925),
                    new Published("OpenAI text-embedding-3-small", 0.734, Double.NaN)));

    static List<Published> of(Collection collection) {
        return KNOWN.getOrDefault(collection.name(), List.of());
    }

    String text() {
        return "  %-34s nDCG@10 %.3f  recall@100 %s"
                .formatted(who, ndcg, Double.isNaN(recall) ? "-" : "%.3f".formatted(recall));
    }
}
