package io.purser.standin.choosing;

import io.purser.standin.language.Phrases;
import io.purser.standin.language.Words;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.meaning.Sense;
import java.util.Set;

/** How near a message is to functions: by meaning, and by the words they share. Ids say nothing and are left out. */
final class Closeness {

    private static final int MOST = 600;

    private final Meaning meaning;
    private final Sense sense;
    private final Set<String> stems;

    private Closeness(Meaning meaning, Sense sense, Set<String> stems) {
        this.meaning = meaning;
        this.sense = sense;
        this.stems = stems;
    }

    static Closeness of(String message, Meaning meaning) {
        String text = Phrases.inOneWord(message.length() > MOST ? message.substring(0, MOST) : message);
        String bare = text.replaceAll("#?\\b[\\p{L}_-]*\\d[\\p{L}\\d_-]*\\b", "")
                .replaceAll("\\s+(?=[\\s?.!,])", "")
                .strip();
        return new Closeness(meaning, meaning.of(bare.isEmpty() ? text : bare), Words.content(text));
    }

    double inMeaning(Offer offer) {
        return sense.closeTo(meaning.of(offer.text()));
    }

    double inWords(Offer offer) {
        return Words.share(stems, offer.stems());
    }

    double to(Offer offer) {
        return 0.65 * inMeaning(offer) + 0.35 * inWords(offer);
    }

    boolean hasOneOf(Set<String> cues) {
        return stems.stream().anyMatch(cues::contains);
    }

    int contentWords() {
        return stems.size();
    }
}
