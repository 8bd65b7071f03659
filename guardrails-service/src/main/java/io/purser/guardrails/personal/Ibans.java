package io.purser.guardrails.personal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/** International bank account numbers: form and length of the country, and the check digits. */
final class Ibans implements Recogniser {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\pL\\pN])[A-Za-z]{2}\\d{2}(?=[ -]?[A-Za-z0-9])");

    @Override
    public List<PersonalData> find(String text) {
        return BEGINNING
                .matcher(text)
                .results()
                .map(beginning -> iban(text, beginning))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PersonalData> iban(String text, MatchResult beginning) {
        var country = IBANValidator.DEFAULT_IBAN_VALIDATOR.getValidator(
                beginning.group().toUpperCase(Locale.ROOT));
        if (country == null) {
            return Optional.empty();
        }
        var iban = new StringBuilder();
        int end = beginning.start();
        while (end < text.length() && iban.length() < country.getIbanLength() && belongs(text.charAt(end))) {
            if (Character.isLetterOrDigit(text.charAt(end))) {
                iban.append(Character.toUpperCase(text.charAt(end)));
            }
            end++;
        }
        return IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(iban.toString())
                ? Optional.of(new PersonalData(PersonalType.IBAN_CODE, beginning.start(), end, 1))
                : Optional.empty();
    }

    private static boolean belongs(char c) {
        return c == ' ' || c == '-' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
