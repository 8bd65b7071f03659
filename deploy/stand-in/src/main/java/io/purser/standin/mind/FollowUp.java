package io.purser.standin.mind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "And to Germany?" after "How long does shipping to Canada take?" asks the same of another. */
final class FollowUp {

    private static final Pattern BEGINNING =
            Pattern.compile("(?is)^(?:and|what about|how about|or)\\b(?!.*\\b(?:i want|can i|please)\\b).*");
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)*");
    private static final int LONGEST = 8;

    private FollowUp() {}

    /** The whole question, when this one only makes sense after an earlier one. {@code earlier} has the newest first. */
    static Optional<String> whole(String said, List<String> earlier) {
        if (!isOne(said)) {
            return Optional.empty();
        }
        return earlier.stream()
                .map(Courtesy::without)
                .filter(text -> !isOne(text) && !text.isBlank())
                .findFirst()
                .map(question -> join(question, said));
    }

    private static boolean isOne(String text) {
        return BEGINNING.matcher(text).matches() && text.split("\\s+").length <= LONGEST;
    }

    private static String join(String question, String said) {
        Matcher old = NAME.matcher(question);
        Matcher other = NAME.matcher(said);
        if (old.find() && other.find()) {
            return question.substring(0, old.start()) + other.group() + question.substring(old.end());
        }
        return question + " " + said;
    }
}
