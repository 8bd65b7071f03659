package io.purser.standin.choosing;

import io.purser.standin.arguments.Filled;
import io.purser.standin.arguments.Filling;
import io.purser.standin.chat.Function;
import io.purser.standin.choosing.Offer.Kind;
import io.purser.standin.language.Words;
import io.purser.standin.meaning.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses among functions. An action must be asked for in words, a look-up must be about the customer's own case or have what
 * it needs, and what is left is a question for the knowledge.
 */
public final class Choosing {

    private final Meaning meaning;
    private final Filling filling;

    public Choosing(Meaning meaning, Filling filling) {
        this.meaning = meaning;
        this.filling = filling;
    }

    /** Nothing, when no function fits; several, when a question is about a case and about rules at once. */
    public List<Choice> choose(Wish wish) {
        var closeness = Closeness.of(wish.text(), meaning);
        List<Candidate> candidates = wish.functions().stream()
                .map(Offer::of)
                .map(offer -> new Candidate(offer, filling.fill(offer.function(), wish.source()), closeness, wish))
                .toList();
        Optional<Candidate> act = best(candidates, Candidate::isAskedFor);
        if (act.isPresent()) {
            return act.get().choices(filling);
        }
        Optional<Candidate> look =
                best(candidates, Candidate::isLookedFor).filter(found -> beatsSearch(found, candidates));
        var choices = new ArrayList<Choice>();
        look.ifPresent(found -> choices.addAll(found.choices(filling)));
        if (look.isEmpty() || Question.asksLeave(wish.text())) {
            searches(candidates).forEach(search -> choices.add(search.choice()));
        }
        return choices;
    }

    /** For a caller that insists on a call. */
    public Optional<Choice.Calling> closest(Wish wish) {
        var closeness = Closeness.of(wish.text(), meaning);
        return wish.functions().stream()
                .map(Offer::of)
                .max(Comparator.comparingDouble(closeness::to))
                .map(Offer::function)
                .map(function ->
                        new Choice.Calling(function, filled(function, wish).arguments()));
    }

    public static boolean isSearch(Function function) {
        return Offer.isSearch(function);
    }

    /** Whether the function changes nothing. */
    public static boolean looks(Function function) {
        return Offer.of(function).kind() == Kind.LOOK;
    }

    public static boolean isQuestion(String text) {
        return Question.isAny(text);
    }

    /** Whether the part of a message can stand for a wish of its own. */
    public static boolean standsAlone(String part) {
        return part.strip().split("\\s+").length >= 3 && Words.content(part).size() >= 1;
    }

    private Filled filled(Function function, Wish wish) {
        return filling.fill(function, wish.source());
    }

    private static Optional<Candidate> best(List<Candidate> candidates, Predicate<Candidate> fits) {
        return candidates.stream().filter(fits).max(Comparator.comparingDouble(Candidate::score));
    }

    /** What is only guessed to be a look-up gives way to a search that fits clearly better. */
    private static boolean beatsSearch(Candidate look, List<Candidate> candidates) {
        return look.filled().anchored()
                || candidates.stream()
                        .filter(candidate -> candidate.offer().kind() == Kind.SEARCH)
                        .noneMatch(search -> search.closenessTo() > look.closenessTo() + Candidate.CLEARLY);
    }

    /** The closest source of knowledge, and the next one when the two are hardly to be told apart. */
    private static List<Candidate> searches(List<Candidate> candidates) {
        List<Candidate> searches = candidates.stream()
                .filter(candidate -> candidate.offer().kind() == Kind.SEARCH)
                .sorted(Comparator.comparingDouble(Candidate::closenessTo).reversed())
                .toList();
        return searches.stream()
                .filter(search -> search.closenessTo() > searches.getFirst().closenessTo() - Candidate.CLEARLY)
                .limit(2)
                .toList();
    }
}
