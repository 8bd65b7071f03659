package io.purser.guardrails.personal.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that are usually written in lower case, by their hashes in order: in chat without capitals, little else tells them from names. */
record OrdinaryWords(int[] hashes) {

    private static final int OFTEN = 2;

    boolean contains(int word) {
        return Arrays.binarySearch(hashes, word) >= 0;
    }

    /** From texts in which names have capitals. */
    static OrdinaryWords of(List<String> prose) {
        Map<String, int[]> counts = new HashMap<>();
        prose.forEach(sentence -> count(sentence, counts));
        return new OrdinaryWords(counts.entrySet().stream()
                .filter(word -> word.getValue()[0] >= OFTEN && word.getValue()[0] > 2 * word.getValue()[1])
                .mapToInt(word -> word.getKey().hashCode())
                .sorted()
                .distinct()
                .toArray());
    }

    /** How often each word stands there in lower case, and how often with a capital; the first one has it anyway. */
    private static void count(String sentence, Map<String, int[]> counts) {
        var tokens = Token.of(sentence);
        for (int i = 1; i < tokens.size(); i++) {
            String word =
                    sentence.substring(tokens.get(i).start(), tokens.get(i).end());
            int capital = Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            if (Character.isLetter(word.charAt(0))) {
                counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), none -> new int[2])[capital]++;
            }
        }
    }
}
