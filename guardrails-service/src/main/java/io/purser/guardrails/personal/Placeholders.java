package io.purser.guardrails.personal;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts placeholders such as {@code [EMAIL_1]} in the place of personal data, and the data back. The same value gets the same
 * placeholder as long as the values are handed on from text to text. {@code restore(redact(text))} is the text, always: what looks
 * like a placeholder in a text gets one itself.
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z_]{2,20}_\\d{1,9}]");

    private Placeholders() {}

    /**
     * @param found may overlap; what does is replaced as one
     * @param known the values of earlier texts of the session, by placeholder
     */
    public static Redacted redact(String text, List<PersonalData> found, Map<String, String> known) {
        var values = new Values(known);
        var redacted = new StringBuilder();
        int done = 0;
        for (Part part : Part.of(found, lookalikes(text))) {
            redacted.append(text, done, part.start())
                    .append(values.placeholder(part.word(), text.substring(part.start(), part.end())));
            done = part.end();
        }
        return new Redacted(redacted.append(text, done, text.length()).toString(), values.byPlaceholder());
    }

    /** A placeholder that is not known stays as it is. */
    public static String restore(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
    }

    private static List<Part> lookalikes(String text) {
        return PLACEHOLDER.matcher(text).results().map(Placeholders::lookalike).toList();
    }

    private static Part lookalike(MatchResult match) {
        return new Part("TEXT", match.start(), match.end());
    }
}
