package io.purser.standin.choosing;

import io.purser.standin.arguments.Filled;
import io.purser.standin.arguments.Filling;
import io.purser.standin.arguments.Source;
import io.purser.standin.choosing.Offer.Kind;
import java.util.List;

/** A function that may be meant, with all that speaks for it. The numbers were found by trying, see the tests. */
record Candidate(Offer offer, Filled filled, Closeness closeness, Wish wish) {

    static final double CLEARLY = 0.1;

    private static final double PARAPHRASE = 0.55;
    private static final double CLEARLY_RELATED = 0.4;
    private static final double RELATED = 0.3;
    private static final double WEAKLY_RELATED = 0.15;
    private static final double HARDLY_RELATED = 0.08;

    double closenessTo() {
        return closeness.to(offer);
    }

    /** What has all it needs goes before what has not. */
    double score() {
        return closenessTo() + (filled.complete() ? CLEARLY : 0) + (filled.anchored() ? CLEARLY : 0);
    }

    Choice choice() {
        return filled.complete()
                ? new Choice.Calling(offer.function(), filled.arguments())
                : new Choice.Asking(offer.function(), filled.missing());
    }

    /** One choice, or one for each of the things that are named. */
    List<Choice> choices(Filling filling) {
        List<Source> sources = filling.apart(offer.function(), wish.source());
        return sources.size() < 2
                ? List.of(choice())
                : sources.stream()
                        .map(source -> filling.fill(offer.function(), source))
                        .map(filled -> new Candidate(offer, filled, closeness, wish).choice())
                        .toList();
    }

    /** An effect needs its verb, and not in a question about rules. */
    boolean isAskedFor() {
        return offer.kind() == Kind.ACT && !isOnlyAskedAbout() && hasVerb();
    }

    boolean isLookedFor() {
        return offer.kind() == Kind.LOOK && (isAnchored() || isFilledBySense() || isOwnCase() || isMeant());
    }

    private boolean hasVerb() {
        return closeness.hasOneOf(Verbs.cues(offer.name())) && closeness.inMeaning(offer) > HARDLY_RELATED
                || closeness.inMeaning(offer) >= PARAPHRASE;
    }

    private boolean isOnlyAskedAbout() {
        if (!hasSearch()) {
            return false;
        }
        boolean leave = Question.asksLeave(wish.text()) && Filling.needsId(offer.function());
        return leave || Question.aboutRules(wish.text());
    }

    private boolean hasSearch() {
        return wish.functions().stream().anyMatch(Offer::isSearch);
    }

    private boolean isAnchored() {
        boolean related = closeness.inMeaning(offer) > HARDLY_RELATED || closeness.inWords(offer) > 0;
        return filled.anchored() && (related || closeness.contentWords() == 0);
    }

    private boolean isFilledBySense() {
        if (!filled.complete() || closeness.contentWords() == 0 || isAboutNothingNamed()) {
            return false;
        }
        double inMeaning = closeness.inMeaning(offer);
        return inMeaning >= RELATED || inMeaning >= WEAKLY_RELATED && closeness.inWords(offer) >= RELATED;
    }

    /** So close that it is worth asking for what is missing. */
    private boolean isMeant() {
        double enough = hasSearch() ? PARAPHRASE : CLEARLY_RELATED;
        return closeness.inMeaning(offer) >= enough && !(hasSearch() && Question.aboutWays(wish.text()));
    }

    /** An id from earlier counts only when this is about the same thing: "when will it arrive?" */
    private boolean isAboutNothingNamed() {
        return Filling.needsId(offer.function()) && !filled.anchored() && !Question.refersBack(wish.text());
    }

    private boolean isOwnCase() {
        return Question.aboutOwnCase(wish.text())
                && !(hasSearch() && Question.aboutWays(wish.text()))
                && closeness.inMeaning(offer) >= RELATED;
    }
}
