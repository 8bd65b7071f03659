package io.purser.conversation.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the form of ITU-T E.164: a plus sign, the country's code and the number, nothing else. */
final class E164 {

    private static final @Nullable String NO_REGION = null;

    private E164() {}

    /** Empty when the text is no number that can be, or does not name its country. */
    static Optional<String> of(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, NO_REGION);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
