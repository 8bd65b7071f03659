package io.purser.guardrails.grounding;

import io.purser.contract.event.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The evidence, read once for all claims. */
final class Grounds {

    /** Evidence beyond is not read: the reply waits for this. */
    private static final int EVIDENCE_AT_MOST = 100_000;

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Integer>> passagesByStem = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Facts facts;

    Grounds(List<Evidence> evidence) {
        var read = new StringBuilder();
        for (int piece = 0; piece < evidence.size() && read.length() < EVIDENCE_AT_MOST; piece++) {
            String all = evidence.get(piece).text();
            String text = all.substring(0, Math.min(all.length(), EVIDENCE_AT_MOST - read.length()));
            read.append(text).append('\n');
            for (Sentence place : Sentence.of(text)) {
                add(Passage.of(piece, text, place));
            }
        }
        facts = Facts.of(read.toString());
    }

    private void add(Passage passage) {
        passage.stems().forEach(stem -> passagesByStem
                .computeIfAbsent(stem, none -> new ArrayList<>())
                .add(passages.size()));
        pairs.addAll(Pairs.of(passage.words()));
        passages.add(passage);
    }

    List<Passage> passages() {
        return passages;
    }

    Facts facts() {
        return facts;
    }

    boolean hasPair(String pair) {
        return pairs.contains(pair);
    }

    boolean has(Word word) {
        return passagesByStem.containsKey(word.stem());
    }

    /** Words that few sentences have say more about which one is meant. */
    double rarity(Word word) {
        int count = passagesByStem.getOrDefault(word.stem(), List.of()).size();
        return word.weight() * Math.log(1 + (passages.size() + 1.0) / (count + 1.0));
    }

    /** The share of the claim, by rarity, that each sentence has. */
    double[] shares(List<Word> claim) {
        double[] shares = new double[passages.size()];
        double all = 1e-9;
        for (Word word : claim) {
            double rarity = rarity(word);
            all += rarity;
            for (int passage : passagesByStem.getOrDefault(word.stem(), List.of())) {
                shares[passage] += rarity;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
