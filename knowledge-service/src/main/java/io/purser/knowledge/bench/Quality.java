package io.purser.knowledge.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How good the answers to some questions were. */
record Quality(List<Ranking> rankings) {

    Quality {
        rankings = List.copyOf(rankings);
    }

    double ndcg() {
        return mean(ranking -> ranking.ndcg(10));
    }

    double recall() {
        return mean(ranking -> ranking.recall(100));
    }

    double among(int first) {
        return mean(ranking -> ranking.hit(first));
    }

    String text(String what) {
        return "  %-34s nDCG@10 %.3f  recall@100 %.3f  right page first %.3f, among 3 %.3f  (%d questions)"
                .formatted(what, ndcg(), recall(), among(1), among(3), rankings.size());
    }

    private double mean(ToDoubleFunction<Ranking> figure) {
        return rankings.stream().mapToDouble(figure).average().orElse(0);
    }
}
