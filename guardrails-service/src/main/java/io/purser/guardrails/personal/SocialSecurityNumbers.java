package io.purser.guardrails.personal;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** US social security numbers in the ranges that are given out; without dashes only beside a word for them. */
final class SocialSecurityNumbers implements Recogniser {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\pL\\pN.-])(?!000|666|9)(\\d{3})([- ]?)(?!00)\\d{2}\\2(?!0000)\\d{4}(?![\\pL\\pN]|[-.]\\d)");
    private static final Nearby SOCIAL = new Nearby("social|ssn|ss#|ss number|tax");

    @Override
    public List<PersonalData> find(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number(text, number))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PersonalData> number(String text, MatchResult number) {
        boolean named = SOCIAL.stand(text, number.start(), number.end());
        return named || number.group(2).equals("-")
                ? Optional.of(new PersonalData(PersonalType.US_SSN, number.start(), number.end(), named ? 1 : 0.8))
                : Optional.empty();
    }
}
