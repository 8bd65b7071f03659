package io.purser.guardrails.grounding;

import io.purser.guardrails.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a number that carries meaning, so that it can be looked for elsewhere: a word by its beginning, which is the same in
 * most of its forms, a number by its value. Words of less than four letters mean little in most languages, so no list is needed.
 */
record Term(String form, double weight) {

    private static final int SHORTEST = 4;
    private static final int BEGINNING = 6;
    private static final double WORD = 1;
    private static final double NUMBER = 3;

    /** Possessive quantifiers: no text makes it go back. */
    private static final Pattern TOKEN = Pattern.compile("[\\pL\\pN]++(?:[.,:]\\pN++)*+");

    static List<Term> of(PlainText text) {
        var terms = new ArrayList<Term>();
        for (Matcher token = TOKEN.matcher(text.text()); token.find(); ) {
            String form = token.group();
            if (isNumber(form)) {
                terms.add(new Term(value(form), NUMBER));
            } else if (form.length() >= SHORTEST) {
                terms.add(new Term(beginning(form), WORD));
            }
        }
        return terms;
    }

    private static String beginning(String word) {
        String singular = word.length() > SHORTEST && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.substring(0, Math.min(BEGINNING, singular.length()));
    }

    private static boolean isNumber(String form) {
        return form.chars().anyMatch(Character::isDigit);
    }

    private static String value(String number) {
        return number.replace(",", "").replaceFirst("\\.0+$", "");
    }
}
