package io.purser.guardrails.personal;

import io.purser.guardrails.personal.names.Mention;
import io.purser.guardrails.personal.names.Tag;
import io.purser.guardrails.personal.names.Tagger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of persons, and addresses, of which the tagger is sure enough. */
record Names(Tagger tagger) implements Recogniser {

    /** From these on harmless messages to firms that the tagger does not know hardly ever have a name; without a capital it takes more. */
    private static final double SURE_OF_PERSON = 0.65;

    private static final double SURE_OF_PERSON_IN_LOWER_CASE = 0.78;

    private static final double SURE_OF_STREET = 0.6;

    @Override
    public List<PersonalData> find(String text) {
        return tagger.find(text).stream()
                .filter(mention -> isSure(text, mention) && hasLetter(text, mention))
                .map(Names::data)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isSure(String text, Mention mention) {
        return mention.score() >= surenessOf(mention.tag(), text.substring(mention.start(), mention.end()));
    }

    private static double surenessOf(Tag tag, String name) {
        if (tag == Tag.STREET_FIRST) {
            return SURE_OF_STREET;
        }
        return name.equals(name.toLowerCase(Locale.ROOT)) ? SURE_OF_PERSON_IN_LOWER_CASE : SURE_OF_PERSON;
    }

    private static boolean hasLetter(String text, Mention mention) {
        return text.substring(mention.start(), mention.end()).codePoints().anyMatch(Character::isLetter);
    }

    private static Optional<PersonalData> data(Mention mention) {
        return type(mention.tag()).map(type -> new PersonalData(type, mention.start(), mention.end(), mention.score()));
    }

    private static Optional<PersonalType> type(Tag tag) {
        return switch (tag) {
            case PERSON_FIRST -> Optional.of(PersonalType.PERSON);
            case STREET_FIRST -> Optional.of(PersonalType.STREET_ADDRESS);
            default -> Optional.empty();
        };
    }
}
