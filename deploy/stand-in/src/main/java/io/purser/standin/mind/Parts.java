package io.purser.standin.mind;

import io.purser.standin.choosing.Choosing;
import io.purser.standin.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a message that may each ask for something. */
final class Parts {

    private static final int MOST = 4;
    private static final Pattern SEAM = Pattern.compile(
            "(?i)[,;]?\\s+(?:and|also|plus|but)\\s+(?:also\\s+)?(?=(?:can|could|what|where|when|how|which|do|does|is|are|will"
                    + "|may|i want|i'd like|i would like|i need|please|tell me|cancel|return|check|show|book|change|update)\\b)");

    private Parts() {}

    /** Only parts that can stand alone; none when the message is one piece. */
    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        for (String sentence : Sentences.of(text)) {
            SEAM.splitAsStream(sentence)
                    .map(Courtesy::without)
                    .filter(Choosing::standsAlone)
                    .forEach(parts::add);
        }
        return parts.size() < 2 ? List.of() : List.copyOf(parts.subList(0, Math.min(MOST, parts.size())));
    }
}
