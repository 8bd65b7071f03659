package io.purser.guardrails.answerable.pairs;

import io.purser.contract.event.Asked;
import io.purser.guardrails.grounding.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Documents found by their words (BM25), as a search would find them. */
final class Shelf {

    private static final double K1 = 0.9;
    private static final double B = 0.4;

    /** What was said before counts less than the question. */
    private static final double BEFORE = 0.4;

    /**
     * A document.
     *
     * @param area searches may keep to one
     */
    record Document(String id, String area, String text) {}

    private record Counted(Document document, Map<String, Integer> words, int length) {}

    private final List<Counted> documents;
    private final Map<String, Integer> documentsWith = new HashMap<>();
    private final double usualLength;

    Shelf(List<Document> documents) {
        this.documents = documents.stream().map(Shelf::counted).toList();
        this.documents.forEach(
                document -> document.words().keySet().forEach(word -> documentsWith.merge(word, 1, Integer::sum)));
        usualLength =
                this.documents.stream().mapToInt(Counted::length).average().orElse(1);
    }

    private static Counted counted(Document document) {
        var words = new HashMap<String, Integer>();
        var all = words(document.text());
        all.forEach(word -> words.merge(word, 1, Integer::sum));
        return new Counted(document, words, all.size());
    }

    private static List<String> words(String text) {
        return Word.of(text).stream().filter(Word::isContent).map(Word::stem).toList();
    }

    /** A document and how well it fits. */
    record Found(Document document, double score) {}

    /** The best first; none that has not a word of the question. */
    List<Found> find(Asked asked, int top, Predicate<Document> which) {
        var question = new HashSet<>(words(asked.question()));
        var before = new HashSet<>(words(String.join("\n", asked.before())));
        before.removeAll(question);
        var found = new ArrayList<Found>();
        for (Counted each : documents) {
            if (which.test(each.document())) {
                double score = score(question, each) + BEFORE * score(before, each);
                found.add(new Found(each.document(), score));
            }
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        return found.subList(0, Math.min(top, found.size()));
    }

    private double score(Iterable<String> words, Counted document) {
        double score = 0;
        for (String word : words) {
            int count = document.words().getOrDefault(word, 0);
            if (count > 0) {
                int having = documentsWith.getOrDefault(word, 0);
                double rarity = Math.log(1 + (documents.size() - having + 0.5) / (having + 0.5));
                score += rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * document.length() / usualLength));
            }
        }
        return score;
    }

    /** Pieces of a long text, of whole paragraphs as far as these are short. */
    static List<String> pieces(String text, int length) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (String paragraph : text.split("\\n+")) {
            for (String part : parts(paragraph, length)) {
                if (!piece.isEmpty() && piece.length() + part.length() > length) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(piece.isEmpty() ? "" : "\n").append(part);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> parts(String paragraph, int length) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (String sentence : paragraph.split("(?<=[.!?]) +")) {
            if (!part.isEmpty() && part.length() + sentence.length() > length) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(sentence);
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString());
        }
        return parts;
    }
}
