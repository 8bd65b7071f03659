package io.purser.guardrails.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;

/** Numbers of payment cards: prefix and length of a known scheme, and the check digit. */
final class PaymentCards implements Recogniser {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    /** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
    private static final CreditCardValidator CARDS = new CreditCardValidator(new CreditCardRange[] {
        range("4", "4", 13),
        range("4", "4", 16),
        range("4", "4", 19),
        range("51", "55", 16),
        range("2221", "2720", 16),
        range("34", "34", 15),
        range("37", "37", 15),
        range("300", "305", 14),
        range("36", "36", 14),
        range("38", "39", 14),
        range("6011", "6011", 16),
        range("644", "659", 16),
        range("35", "35", 16),
        range("1800", "1800", 15),
        range("2131", "2131", 15),
        new CreditCardRange("62", "62", 16, LONGEST),
        new CreditCardRange("50", "50", SHORTEST, LONGEST),
        new CreditCardRange("56", "69", SHORTEST, LONGEST)
    });

    /** One, or groups with a blank or a dash between. */
    private static final Pattern GROUPS = Pattern.compile("(?<![\\pL\\pN+])\\d++(?:[ -]\\d++){0,60}+(?!\\pL)");

    private static final Nearby PAYING = new Nearby(
            "card|visa|master|amex|credit|debit|cc\\b|karte|kredit|tarjeta|carte|carta|maestro|cvv|pay|paid|charge");
    private static final Nearby OTHER = new Nearby(
            "ticket|order|track|parcel|shipment|invoice|ref|case\\b|serial|imei|meter|bestell|rechnung|pedido|commande|booking");

    private static CreditCardRange range(String from, String to, int length) {
        return new CreditCardRange(from, to, length, length);
    }

    @Override
    public List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        GROUPS.matcher(text).results().forEach(groups -> inGroups(text, groups, found));
        return found;
    }

    private static void inGroups(String text, MatchResult groups, List<PersonalData> found) {
        for (int start = groups.start(); start < groups.end(); ) {
            var card = cardFrom(text, start, groups.end());
            card.ifPresent(found::add);
            start = card.map(PersonalData::end).orElse(start);
            start = nextGroup(text, start, groups.end());
        }
    }

    private static Optional<PersonalData> cardFrom(String text, int start, int limit) {
        var digits = new StringBuilder();
        for (int at = start; at < limit && digits.length() <= LONGEST; at++) {
            if (Character.isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
            boolean endsHere = at + 1 == limit || !Character.isDigit(text.charAt(at + 1));
            if (endsHere && isCard(digits) && !isOther(text, start)) {
                return Optional.of(new PersonalData(PersonalType.CREDIT_CARD, start, at + 1, 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isCard(StringBuilder digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && CARDS.isValid(digits.toString());
    }

    /** One number in ten has the check digit of a card by chance. */
    private static boolean isOther(String text, int start) {
        return OTHER.before(text, start) < PAYING.before(text, start);
    }

    private static int nextGroup(String text, int from, int limit) {
        int at = from;
        while (at < limit && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at + 1;
    }
}
