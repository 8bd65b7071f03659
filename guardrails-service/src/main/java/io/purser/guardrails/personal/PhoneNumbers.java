package io.purser.guardrails.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone numbers. The nearest word before a number decides whether it is one; where there is none, its form and the numbering
 * plans of the default regions do.
 */
final class PhoneNumbers implements Recogniser {

    private static final Pattern GROUPS = Pattern.compile(
            "(?<![\\pL\\pN#$€£_]|\\d[.,:/ -])(?:\\+ ?)?\\(?\\d{1,15}+\\)?"
                    + "(?:[ .\\-/]{0,2}\\(?\\d{1,12}+\\)?){0,7}+(?: ?(?:x|ext\\.?) ?\\d{1,6})?+(?![\\pL\\pN_]|[,:/]\\d|[ .-]\\d)");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2}))(?!\\d|[-/.]\\d).*");
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,2}([ .])\\d{3}(\\1\\d{3})*|\\d+\\.\\d{1,2}");
    /** As a US social security number has it, also where it is in no range. */
    private static final Pattern SOCIAL = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){1,3}");

    private static final Nearby CALLING = new Nearby(
            "phone|tel\\b|tel\\.|telephone|mobile|mob\\b|cell|fax|desk|text|sms|whatsapp|signal|reach|contact|dial|ring|call"
                    + "|answer|hotline|landline|office|pager|handy|telefon|anruf|ruf|erreich|teléfono|móvil|celular|llam|appel|portable|joindre|numéro|téléphone|cellulare"
                    + "|telefoon|bel\\b|bellen|ligue|telemóvel|my number|his number|her number|their number");
    private static final Nearby COUNTING = new Nearby(
            "order|invoice|ticket|case\\b|ref\\b|refer|track|meter|serial|version|build|model|part\\b|sku|isbn|ean|account|konto|policy"
                    + "|booking|confirm|flight|room|floor|item|product|customer|member|id\\b|pin\\b|otp|codes?:? (?:is |was )?$|amount|total|balance|paid|pay|cost|price|since|year|zip"
                    + "|bestell|rechnung|vorgang|zähler|kunden|pedido|factura|commande|facture|zamówieni|ordine|license|licence|vin\\b|imei|parcel|shipment|receipt|transaction|card"
                    + "|ip\\b|article|box|batch|lot\\b|contract|vertrag|reads?\\b|reading");
    private static final Nearby UNITS =
            new Nearby("eur|usd|gbp|dollar|euro|kwh|km\\b|kg\\b|%|€|\\$|units|pieces|points|miles|times|years");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;
    private static final double NAMED = 0.95;
    private static final double BY_FORM = 0.65;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final List<String> regions;

    /** @param regions ISO codes of the countries whose own numbers are known without their country code */
    PhoneNumbers(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public List<PersonalData> find(String text) {
        return GROUPS.matcher(text)
                .results()
                .map(groups -> number(text, groups))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PersonalData> number(String text, MatchResult groups) {
        String written = groups.group();
        long digits = digits(written.split("x|ext", 2)[0]);
        if (digits < SHORTEST
                || digits > LONGEST
                || UNITS.after(text, groups.end()) <= 1
                || DATE.matcher(written).matches()) {
            return Optional.empty();
        }
        double score = score(text, groups);
        return score == 0
                ? Optional.empty()
                : Optional.of(new PersonalData(PersonalType.PHONE_NUMBER, groups.start(), groups.end(), score));
    }

    private static long digits(String written) {
        return written.chars().filter(Character::isDigit).count();
    }

    private double score(String text, MatchResult groups) {
        int calling = Math.min(CALLING.before(text, groups.start()), CALLING.after(text, groups.end()));
        int counting = COUNTING.before(text, groups.start());
        String written = groups.group();
        if (written.startsWith("+")) {
            return NAMED;
        }
        if (calling != counting) {
            return calling < counting && !DOTTED.matcher(written).matches() ? NAMED : 0;
        }
        return looksLikeOne(written) ? BY_FORM : 0;
    }

    /** No word helps: a number in one piece is one only with the zero in front that numbers of other things seldom have. */
    private boolean looksLikeOne(String written) {
        if (AMOUNT.matcher(written).matches()
                || SOCIAL.matcher(written).matches()
                || DOTTED.matcher(written).matches()) {
            return false;
        }
        boolean inGroups = written.chars().anyMatch(c -> !Character.isDigit(c));
        return inGroups ? hasBrackets(written) || isValid(written) : written.startsWith("0") && isValid(written);
    }

    private static boolean hasBrackets(String written) {
        return written.startsWith("(") && written.indexOf(')') > 0 || written.indexOf('x') > 0;
    }

    private boolean isValid(String written) {
        return regions.stream().anyMatch(region -> isValid(written, region));
    }

    private boolean isValid(String written, String region) {
        try {
            return plans.isValidNumber(plans.parse(written, region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
