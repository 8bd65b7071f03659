package io.purser.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a sentence.
 *
 * @param form in lower case
 * @param stem its beginning, which most of its forms share
 * @param named whether it has a capital where a common word has none
 */
public record Word(String form, String stem, boolean named) {

    private static final Pattern TOKEN = Pattern.compile("[\\pL\\pM\\pN]++(?:['\u2019][\\pL]++)?+");
    private static final int BEGINNING = 6;

    private static final Set<String> FUNCTION = Set.of(
            ("a an the this that these those it its he she they them his her their we you your i me my our us is are was were be been being am"
                            + " of in on at to for from by with as and or but so than then if when while which who whom whose what where how there here has have had do does did"
                            + " will would can could shall should may might must not no nor also very just about into over under up out off per such any some each other more most"
                            + " own same too s t d ll re ve m one because during through between both before after again further once only however therefore yes please thanks")
                    .split(" "));

    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            words.add(of(token.group(), words.isEmpty()));
        }
        return words;
    }

    private static Word of(String written, boolean first) {
        String form = written.toLowerCase(Locale.ROOT).replaceFirst("['\u2019]s$", "");
        return new Word(form, stem(form), !first && Character.isUpperCase(written.codePointAt(0)) && form.length() > 1);
    }

    private static String stem(String form) {
        String singular = form.length() > 3 && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        return singular.substring(0, Math.min(BEGINNING, singular.length()));
    }

    public boolean isContent() {
        return !FUNCTION.contains(form);
    }

    /** Names and numbers say more than other words. */
    public double weight() {
        if (!isContent()) {
            return 0;
        }
        return named || Character.isDigit(form.charAt(0)) ? 2 : 1;
    }
}
