package io.purser.conversation.turn;

import io.purser.contract.event.Passage;
import io.purser.contract.id.TurnId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a reply leans on, whoever wrote it: for each of its sentences the sentence among the passages of its turn that says most of
 * it. All numbers must agree, so that a price is never shown to come from where another one stands. The quotes are cut from the
 * passages themselves.
 */
final class Citations {

    private static final double SHARE_OF_WORDS = 0.6;
    private static final int WORDS_IN_COMMON = 3;
    private static final int MOST = 20;

    /** Sentences of a reply, and of passages, that are compared: each with each, on an event loop. */
    private static final int COMPARED = 200;

    private Citations() {}

    /** The same entries; replies among them with what they lean on in the history. */
    static List<Entry> in(List<Entry> entries, List<Entry> history) {
        return entries.stream().map(entry -> cited(entry, history)).toList();
    }

    private static Entry cited(Entry entry, List<Entry> history) {
        return entry instanceof Entry.FromAssistant reply
                ? reply.citing(of(NumberedCitations.without(reply.text()), passages(reply.turn(), history)))
                : entry;
    }

    static List<Passage> passages(TurnId turn, List<Entry> history) {
        return history.stream()
                .filter(Entry.FromKnowledge.class::isInstance)
                .map(Entry.FromKnowledge.class::cast)
                .filter(found -> found.turn().equals(turn))
                .flatMap(found -> found.passages().stream())
                .toList();
    }

    /** In the order of the reply, each quote once. */
    static List<Citation> of(String reply, List<Passage> passages) {
        return said(reply, passages).stream()
                .map(Said::by)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A sentence of a reply, and what it leans on, if it does. */
    record Said(String sentence, @Nullable Citation by) {}

    /** The reply's sentences in their order; only those that are compared. */
    static List<Said> said(String reply, List<Passage> passages) {
        if (passages.isEmpty()) {
            return List.of();
        }
        var quotable =
                passages.stream().flatMap(Citations::quotable).limit(COMPARED).toList();
        return Sentence.in(reply).stream()
                .limit(COMPARED)
                .map(sentence -> new Said(
                        sentence.text(),
                        best(sentence, quotable)
                                .map(found -> Citation.of(
                                        found.passage(), found.sentence().text()))
                                .orElse(null)))
                .toList();
    }

    private record Quotable(Passage passage, Sentence sentence) {}

    private static Stream<Quotable> quotable(Passage passage) {
        return Sentence.in(passage.text()).stream().map(sentence -> new Quotable(passage, sentence));
    }

    /** Of two that say as much, the one of the better passage, which comes first. */
    private static Optional<Quotable> best(Sentence said, List<Quotable> quotable) {
        return quotable.stream()
                .filter(one -> says(one.sentence(), said))
                .reduce((first, next) -> share(next.sentence(), said) > share(first.sentence(), said) ? next : first);
    }

    private static boolean says(Sentence quote, Sentence said) {
        return quote.words().containsAll(said.numbers())
                && common(quote.words(), said.words()) >= WORDS_IN_COMMON
                && share(quote, said) >= SHARE_OF_WORDS;
    }

    /** Of the words of the shorter one: a reply may say a part of a sentence, or more than it. */
    private static double share(Sentence quote, Sentence said) {
        int shorter = Math.min(quote.words().size(), said.words().size());
        return shorter == 0 ? 0 : (double) common(quote.words(), said.words()) / shorter;
    }

    private static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
