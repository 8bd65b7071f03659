package io.purser.guardrails.answerable;

import io.purser.contract.event.Evidence;
import io.purser.guardrails.grounding.Sentence;
import io.purser.guardrails.grounding.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a turn has found, sentence by sentence. What earlier turns got is left out. */
final class Passages {

    private static final int CHARACTERS_AT_MOST = 40_000;
    private static final int LINES_AT_MOST = 400;

    /** Each passage stands under a line with its place in brackets. */
    private static final Pattern HEAD = Pattern.compile("(?:^|\\n\\n)(?=\\[[^\\[\\]\\n]{1,300}]\\n)");

    private final List<Line> lines = new ArrayList<>();
    private final List<Set<String>> stems = new ArrayList<>();
    private final Map<String, Integer> linesWith = new HashMap<>();
    private int room = CHARACTERS_AT_MOST;

    Passages(List<Evidence> evidence) {
        for (int piece = 0; piece < evidence.size(); piece++) {
            if (bears(evidence.get(piece))) {
                add(piece, evidence.get(piece).text());
            }
        }
    }

    private static boolean bears(Evidence piece) {
        return piece.found() == Evidence.Found.PASSAGES || piece.found() == Evidence.Found.RESULT;
    }

    private void add(int piece, String all) {
        String text = all.substring(0, Math.min(all.length(), room));
        room -= text.length();
        int start = 0;
        for (Matcher head = HEAD.matcher(text); head.find(); start = head.end()) {
            addPassage(piece, start, text.substring(start, head.start()));
        }
        addPassage(piece, start, text.substring(start));
    }

    private void addPassage(int piece, int start, String text) {
        var all = new HashSet<String>();
        int before = lines.size();
        for (Sentence place : Sentence.of(text)) {
            var line = Line.of(piece, stems.size(), start + place.start(), text.substring(place.start(), place.end()));
            line.stems().forEach(stem -> linesWith.merge(stem, 1, Integer::sum));
            all.addAll(line.stems());
            if (lines.size() < LINES_AT_MOST && !line.isHead() && !line.stems().isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.size() > before) {
            stems.add(all);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Of each passage the words it has, by their stems. */
    List<Set<String>> stems() {
        return stems;
    }

    boolean has(Word word) {
        return linesWith.containsKey(word.stem());
    }

    /** Words that few sentences have say more. */
    double rarity(Word word) {
        return word.weight() * Math.log(1 + (lines.size() + 1.0) / (linesWith.getOrDefault(word.stem(), 0) + 1.0));
    }
}
