package io.purser.guardrails.personal;

/** Kinds of personal data, named as Microsoft Presidio names them, and the word that stands in a placeholder. */
public enum PersonalType {
    CREDIT_CARD("CARD"),
    IBAN_CODE("IBAN"),
    US_SSN("SSN"),
    EMAIL_ADDRESS("EMAIL"),
    PHONE_NUMBER("PHONE"),
    IP_ADDRESS("IP"),
    /** Keys, tokens and passwords; Presidio has no name for them. */
    SECRET("SECRET"),
    DATE_OF_BIRTH("BIRTH_DATE"),
    PASSPORT("PASSPORT"),
    DRIVER_LICENSE("LICENSE"),
    ZIP_CODE("ZIP"),
    STREET_ADDRESS("ADDRESS"),
    PERSON("NAME");

    private final String word;

    PersonalType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
