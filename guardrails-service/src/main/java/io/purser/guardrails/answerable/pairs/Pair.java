package io.purser.guardrails.answerable.pairs;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question and what was found for it.
 *
 * @param kind what people called it, where they did; else how it was made
 * @param isAnswered whether the passages answer it
 */
public record Pair(String source, String kind, Asked asked, List<String> passages, boolean isAnswered) {

    public Pair {
        passages = List.copyOf(passages);
    }

    /** As a turn would bring them, each under its place. */
    public List<Evidence> evidence() {
        String text = passages.stream()
                .map(passage -> passage.startsWith("[") ? passage : "[Texts]\n" + passage)
                .collect(Collectors.joining("\n\n"));
        return List.of(new Evidence(source, text, Evidence.Found.PASSAGES));
    }
}
