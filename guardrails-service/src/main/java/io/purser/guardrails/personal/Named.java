package io.purser.guardrails.personal;

import java.util.List;
import java.util.regex.Pattern;

/** What is known only by the words before it: birthdays, passports, licences, postal codes. The value is group 1. */
record Named(PersonalType type, Pattern words) implements Recogniser {

    private static final String DATE =
            "(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/. ]{1,2}\\d{1,2}[-/. ]{1,2}\\d{2,4}"
                    + "|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of |de )?\\pL{3,10}\\.?,?(?: de| del)? \\d{2,4}|\\pL{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4})(?!\\pN)";

    static final Named BIRTHDAYS = of(
            PersonalType.DATE_OF_BIRTH,
            "(?:born|birth(?:day|date)?|dob|d\\.o\\.b|bday|geboren|geburtsdatum|geburtstag|née?|naissance|nacid[oa]|nacimiento|nat[oa]|nascita"
                    + "|nascid[oa]|nascimento|geboortedatum|urodzon[ya]|født|född)[^\\d\\n]{0,24}?" + DATE);

    static final Named PASSPORTS = of(
            PersonalType.PASSPORT,
            "(?:passport|reisepass\\pL{0,7}|pasaporte|passeport|passaporto)(?: ?(?:number|no\\.?|nr\\.?|num\\.?|#))?(?: is| ist| es|:)? {0,2}"
                    + "((?=(?:[A-Z]{0,3}\\d){4})[A-Z0-9]{6,9})(?![\\pL\\pN])");

    static final Named LICENSES = of(
            PersonalType.DRIVER_LICENSE,
            "(?:driv(?:er'?s?|ing) ?li[cs]en[cs]e|dl\\b|führerschein\\pL{0,7})(?: ?(?:number|no\\.?|nr\\.?|#))?(?: is| ist|:)? {0,2}"
                    + "((?=(?:[A-Z-]{0,5}\\d){4})[A-Z0-9-]{6,18})(?![\\pL\\pN])");

    static final Named POSTAL_CODES = of(
            PersonalType.ZIP_CODE,
            "(?:zip(?: ?code)?|postal code|post ?code|plz|postleitzahl|code postal|código postal|codice postale|cap|postcode)"
                    + "(?: is| ist| es| est|:)? {0,2}((?=[A-Z]{0,2}\\d)(?:\\d{5}-\\d{4}|\\d{3} ?\\d{2}|\\d{3,6}(?:-\\d{3,4})?|[A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d))(?![\\pL\\pN])");

    private static Named of(PersonalType type, String words) {
        return new Named(type, Pattern.compile("(?iu)(?<![\\pL\\pN])" + words));
    }

    @Override
    public List<PersonalData> find(String text) {
        return words.matcher(text)
                .results()
                .map(named -> new PersonalData(type, named.start(1), named.end(1), 0.95))
                .toList();
    }
}
