package io.purser.guardrails.grounding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that turn the meaning of a sentence around. */
final class Polarity {

    private static final Set<String> NEGATIONS = Set.of(
            ("no not never none nobody nothing neither nor cannot without hardly unable fail failed fails lack lacks"
                            + " isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't shouldn't wouldn't haven't hasn't hadn't")
                    .split(" "));

    private static final Map<String, Set<String>> OPPOSITES = opposites(
            "increase increased increases rise rose rising grow grew grown growing growth up higher more gain gained improve improved expand"
                    + "|decrease decreased decreases fall fell falling decline declined drop dropped shrink down lower less lose lost loss reduce reduced worsen",
            "before earlier prior|after later following",
            "first|last final",
            "allow allowed allows permit permitted accept accepted may can|forbid forbidden prohibit prohibited reject rejected refuse refused cannot",
            "free|paid charged fee cost",
            "include included includes including with|exclude excluded excludes excluding without",
            "always|never",
            "all every|none some few",
            "open opened opens|close closed closes",
            "start started begin began|end ended stop stopped finish finished",
            "positive strong better best good|negative weak worse worst bad",
            "high large big long many fast easy new early|low small little short few slow hard difficult old late",
            "win won|lose lost",
            "buy bought|sell sold",
            "male man men boy|female woman women girl",
            "north northern|south southern",
            "east eastern|west western",
            "agree agreed supports support|disagree disagreed opposes oppose",
            "true correct right|false incorrect wrong",
            "maximum most|minimum least",
            "require required requires mandatory|optional voluntary");

    private Polarity() {}

    private static Map<String, Set<String>> opposites(String... lines) {
        var opposites = new HashMap<String, Set<String>>();
        for (String line : lines) {
            String[] sides = line.split("\\|");
            oppose(sides[0], sides[1], opposites);
            oppose(sides[1], sides[0], opposites);
        }
        return opposites;
    }

    private static void oppose(String mine, String theirs, Map<String, Set<String>> opposites) {
        for (String word : mine.split(" ")) {
            opposites.computeIfAbsent(word, none -> new HashSet<>()).addAll(Arrays.asList(theirs.split(" ")));
        }
    }

    static long negations(List<Word> words) {
        return words.stream()
                .filter(word -> NEGATIONS.contains(word.form().replace('\u2019', '\'')))
                .count();
    }

    /** Words of the claim that are missing in the evidence while an opposite is there. */
    static long opposites(List<Word> claim, Set<String> evidence) {
        return claim.stream()
                .filter(word -> !evidence.contains(word.form()))
                .filter(word ->
                        OPPOSITES.getOrDefault(word.form(), Set.of()).stream().anyMatch(evidence::contains))
                .count();
    }
}
