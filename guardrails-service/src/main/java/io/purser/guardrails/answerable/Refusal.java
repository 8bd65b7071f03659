package io.purser.guardrails.answerable;

import io.purser.guardrails.grounding.Sentence;
import io.purser.guardrails.grounding.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a reply says that it does not know. Then it guesses nothing, whatever was found. */
final class Refusal {

    /** What comes later is not looked at. */
    private static final int REPLY_AT_MOST = 4_000;

    private static final int SENTENCES_AT_MOST = 60;

    private static final String NOT = "(?:do(?:es)? not|don['\u2019]?t|doesn['\u2019]?t|did not|didn['\u2019]?t)";
    private static final String CANNOT =
            "(?:can ?not|can['\u2019]t|could not|couldn['\u2019]t|am not able to|am unable to|was unable to|was not able to|unable to)";
    private static final String KNOWLEDGE =
            "(?:information|details?|answers?|data|documents?|documentation|knowledge|sources?|records?|passages?|context|specifics)";

    private static final Pattern SAYS_NO = Pattern.compile(
            "\\bi " + NOT + " (?:know|have (?:\\w+ ){0,6}" + KNOWLEDGE
                    + "|have (?:the |a |an |any )?(?:exact|specific|current|real-time|enough|further|more)\\b)"
                    + "|\\bi (?:have no|lack(?: the)?|am not aware|am not sure|have not found|haven['\u2019]t found|found no)\\b"
                    + "|\\b" + KNOWLEDGE + " (?:\\w+ ){0,6}(?:" + NOT
                    + "|is not|are not|isn['\u2019]t|aren['\u2019]t) (?:\\w+ ){0,2}"
                    + "(?:contain|mention|say|state|include|specify|cover|provide|describe|available|clear|specified|mentioned|provided)"
                    + "|\\b" + CANNOT
                    + " (?:\\w+ ){0,2}(?:answer|find|tell|say|confirm|provide|help|determine|locate|advise|assist|verify|do that)\\b"
                    + "|\\b(?:there is|there['\u2019]s|there are|i have|with|had) no (?:\\w+ ){0,3}" + KNOWLEDGE + "\\b"
                    + "|\\bno (?:\\w+ ){0,2}" + KNOWLEDGE + " (?:\\w+ ){0,3}(?:found|available|given|provided)\\b"
                    + "|\\b(?:not|n['\u2019]t) (?:have|find|found) (?:\\w+ ){0,5}" + KNOWLEDGE + "\\b"
                    + "|\\b(?:no s\u00e9|no tengo (?:\\w+ ){0,2}informaci|no encuentro|je ne sais pas|je n['\u2019]ai pas|aucune information"
                    + "|ich wei\u00df (?:es |das )?(?:leider )?nicht|wei\u00df ich (?:leider )?nicht|keine information|n\u00e3o sei|n\u00e3o tenho (?:\\w+ ){0,2}informa|non so\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is said around: regrets, offers, questions back. */
    private static final Pattern AROUND = Pattern.compile(
            "\\?\\s*$|\\b(?:sorry|apologi[sz]e|apologies|please|contact|support team|let me know|help you|happy to|feel free|unfortunately|recommend|check|visit)\\b",
            Pattern.CASE_INSENSITIVE);

    private Refusal() {}

    /** When it says so and says little else. */
    static boolean isOne(String reply) {
        String text = reply.substring(0, Math.min(reply.length(), REPLY_AT_MOST));
        var sentences = Sentence.of(text).stream()
                .limit(SENTENCES_AT_MOST)
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
        int refusing = content(sentences.stream().filter(Refusal::saysNo).toList());
        int saying = content(sentences.stream()
                .filter(sentence ->
                        !saysNo(sentence) && !AROUND.matcher(sentence).find())
                .toList());
        return sentences.stream().anyMatch(Refusal::saysNo) && saying <= refusing;
    }

    private static boolean saysNo(String sentence) {
        return SAYS_NO.matcher(sentence).find();
    }

    private static int content(List<String> sentences) {
        return sentences.stream()
                .mapToInt(sentence ->
                        (int) Word.of(sentence).stream().filter(Word::isContent).count())
                .sum();
    }
}
