package io.purser.guardrails.grounding;

import io.purser.contract.event.Verdict.Span;
import java.util.List;

/**
 * A sentence of a reply that says something evidence could bear, and how it stands to the evidence.
 *
 * @param score 0 to 1, how sure it has no support
 * @param nearest the sentence of the evidence that comes nearest
 * @param conflicts its numbers and dates that the evidence has not
 */
record Claim(Span place, double score, Passage nearest, int conflicts) {

    /** What a wrong number is worth, whatever the words are like. */
    private static final double CONFLICT = 0.9;

    static Claim of(String text, Sentence sentence, Grounds grounds, Forest forest) {
        var comparison = Comparison.of(text.substring(sentence.start(), sentence.end()), grounds);
        double vote = forest.vote(comparison.features());
        return new Claim(
                new Span(sentence.start(), sentence.end()),
                comparison.conflicts() > 0 ? Math.max(CONFLICT, vote) : vote,
                comparison.nearest(),
                comparison.conflicts());
    }

    /** Whether there is a word that means something, or a number. */
    static boolean saysSomething(String text) {
        return Word.of(text).stream().anyMatch(Word::isContent);
    }

    /** A question says nothing, nor does a courtesy of a word or two; a number always does. */
    static boolean isOne(String sentence) {
        List<Word> words = Word.of(sentence);
        return !sentence.strip().endsWith("?")
                && (words.stream().filter(Word::isContent).count() > 1
                        || sentence.chars().anyMatch(Character::isDigit));
    }

    /** For the note: where to look, in UTF-16 units of that piece of evidence. */
    String nearestPlace() {
        String place = "evidence %d at %d-%d"
                .formatted(
                        nearest.evidence(),
                        nearest.place().start(),
                        nearest.place().end());
        return conflicts == 0 ? place : place + ", other numbers " + conflicts;
    }
}
