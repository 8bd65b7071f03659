package io.purser.conversation.turn;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A one-time code in what a customer writes: {@code 123456}, {@code 123 456}, {@code my code is 123-456}. */
final class OneTimeCode {

    /** Digits of any script, in groups with one space or hyphen between; not in the middle of a word or of a longer number. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}.,+#])\\p{Nd}+(?:[ -]\\p{Nd}+)*(?![\\p{L}\\p{Nd}]|[.,]\\p{Nd})");

    private OneTimeCode() {}

    /** Empty when none or several numbers have that many digits. */
    static Optional<String> in(String text, int digits) {
        List<String> codes = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(OneTimeCode::plain)
                .filter(number -> number.length() == digits)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static String plain(String number) {
        var digits = new StringBuilder();
        number.chars()
                .filter(Character::isDigit)
                .map(character -> Character.digit(character, 10))
                .forEach(digits::append);
        return digits.toString();
    }
}
