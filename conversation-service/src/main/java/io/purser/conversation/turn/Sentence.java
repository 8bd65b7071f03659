package io.purser.conversation.turn;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence as it stands in a text, and the words in it, in lower case. In scripts without spaces, pairs of letters are its words. */
record Sentence(String text, Set<String> words) {

    private static final Pattern LINES = Pattern.compile("\\R+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,:]\\p{N}+)*");
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");

    static List<Sentence> in(String text) {
        return LINES.splitAsStream(text).flatMap(Sentence::inLine).toList();
    }

    private static Stream<Sentence> inLine(String line) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        var sentences = new ArrayList<Sentence>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String text = line.substring(from, to).strip();
            if (!text.isEmpty()) {
                sentences.add(new Sentence(text, words(text)));
            }
        }
        return sentences.stream();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .flatMap(word ->
                        words(word.group(), UNSPACED.matcher(word.group()).matches()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> words(String run, boolean unspaced) {
        if (!unspaced || run.length() < 2) {
            return Stream.of(run);
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= run.length(); i++) {
            pairs.add(run.substring(i, i + 2));
        }
        return pairs.stream();
    }

    Set<String> numbers() {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).collect(Collectors.toSet());
    }
}
