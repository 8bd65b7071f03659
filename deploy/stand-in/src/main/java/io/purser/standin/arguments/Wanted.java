package io.purser.standin.arguments;

import java.util.List;
import java.util.Set;

/** What sort of thing an argument is, by its type, format, name and examples. */
enum Wanted {
    CHOICE,
    FLAG,
    MAIL,
    PHONE,
    DATE_TIME,
    DATE,
    TIME,
    ID,
    NUMBER,
    LIST,
    OBJECT,
    SENTENCE,
    PLACE,
    ADDRESS,
    PERSON,
    THING;

    private static final Set<String> ID_ENDINGS =
            words("id ids number numbers no nr code reference ref sku key zip postcode tracking iban uuid");
    private static final Set<String> SENTENCES = words("reason message summary description details note notes comment"
            + " comments question query text thought issue problem feedback content body subject topic complaint");
    private static final Set<String> PLACES =
            words("city country destination origin location place state region town airport from to");
    private static final Set<String> PEOPLE =
            words("person customer passenger guest contact first last full recipient surname");
    private static final Set<String> TIMES = words("time hour");
    private static final Set<String> DATES = words("date day dob birthday deadline");

    static Wanted of(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return CHOICE;
        }
        return switch (parameter.type()) {
            case "boolean" -> FLAG;
            case "array" -> LIST;
            case "object" -> OBJECT;
            case "integer", "number" -> isId(parameter) ? ID : NUMBER;
            default -> string(parameter);
        };
    }

    /** Found by its form alone, so that it is no accident when it is in the text. */
    boolean certain() {
        return this == ID || this == MAIL || this == PHONE;
    }

    /** Whether these words alone could be it, whatever form they have. */
    boolean couldBe(String words) {
        boolean digits = words.chars().anyMatch(Character::isDigit);
        return this == THING || this == ADDRESS || (this == PLACE || this == PERSON) && !digits;
    }

    private static Wanted string(Parameter parameter) {
        List<String> words = parameter.words();
        if (parameter.format().equals("email") || any(words, words("email mail e"))) {
            return MAIL;
        }
        if (any(words, words("phone telephone mobile"))) {
            return PHONE;
        }
        if (parameter.format().equals("date-time") || words.contains("datetime")) {
            return DATE_TIME;
        }
        if (parameter.format().equals("date")
                || any(words, DATES)
                || parameter.description().contains("YYYY-MM-DD")) {
            return DATE;
        }
        if (parameter.format().equals("time") || any(words, TIMES)) {
            return TIME;
        }
        return isId(parameter) ? ID : prose(words);
    }

    private static Wanted prose(List<String> words) {
        if (any(words, SENTENCES)) {
            return SENTENCE;
        }
        if (words.contains("address")) {
            return ADDRESS;
        }
        if (any(words, PLACES)) {
            return PLACE;
        }
        boolean name = words.getLast().equals("name") || words.getLast().equals("surname");
        boolean person = words.size() == 1 || any(words, PEOPLE);
        return name && person ? PERSON : THING;
    }

    private static boolean isId(Parameter parameter) {
        List<String> words = parameter.words();
        boolean counted = words.contains("of") || any(words, words("count total quantity amount price"));
        boolean shaped = parameter.schema().has("pattern") || parameter.format().equals("uuid");
        boolean shown = parameter.type().equals("string")
                && parameter.examples().stream().anyMatch(Shape::isCode);
        return !counted && !words.isEmpty() && (shaped || shown || ID_ENDINGS.contains(words.getLast()));
    }

    private static boolean any(List<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
