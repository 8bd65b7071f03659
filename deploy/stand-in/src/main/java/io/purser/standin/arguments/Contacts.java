package io.purser.standin.arguments;

import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses and phone numbers, or the placeholders that guardrails put in their place. */
final class Contacts {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+|\\[EMAIL_\\d{9}]");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w-])\\+?\\d(?:[ ()/.-]*\\d){6,14}(?![\\w-])|\\[PHONE_\\d{9}]");

    private Contacts() {}

    static List<Found> mails(Parameter parameter, String text) {
        return all(MAIL, text);
    }

    static List<Found> phones(Parameter parameter, String text) {
        return all(PHONE, text);
    }

    private static List<Found> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> Found.text(match.group(), match.group()))
                .toList();
    }
}
