package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import java.time.Clock;
import java.util.List;

/** The right finder for each sort of argument. */
final class Finders {

    private final Finder ids = new Ids();
    private final Finder times = new Times();
    private final Finder numbers = new Numbers();
    private final Finder flags = new Flags();
    private final Finder places = new Places();
    private final Finder addresses = new Addresses();
    private final Finder people = new People();
    private final Finder things = new Things();
    private final Finder clauses = new Clauses();
    private final Finder dates;
    private final Finder moments;
    private final Finder choices;

    Finders(Meaning meaning, Clock clock) {
        this.dates = new Dates(clock);
        this.moments = new Moments(dates, times);
        this.choices = new Choices(meaning);
    }

    List<Found> find(Parameter parameter, String text) {
        return finder(Wanted.of(parameter)).find(parameter, text);
    }

    private Finder finder(Wanted wanted) {
        return switch (wanted) {
            case ID -> ids;
            case MAIL -> Contacts::mails;
            case PHONE -> Contacts::phones;
            case DATE -> dates;
            case TIME -> times;
            case DATE_TIME -> moments;
            case NUMBER -> numbers;
            case FLAG -> flags;
            case CHOICE -> choices;
            case PLACE -> places;
            case ADDRESS -> addresses;
            case PERSON -> people;
            case SENTENCE -> clauses;
            case THING -> things;
            case LIST -> this::list;
            case OBJECT -> this::object;
        };
    }

    /** Everything that one element could be. */
    private List<Found> list(Parameter parameter, String text) {
        List<Found> elements = find(parameter.items(), text);
        if (elements.isEmpty()) {
            return List.of();
        }
        var list = Json.object().arrayNode();
        elements.stream().map(Found::value).distinct().forEach(list::add);
        return List.of(new Found(list, ""));
    }

    /** An object that has what it requires. */
    private List<Found> object(Parameter parameter, String text) {
        ObjectNode object = Json.object();
        List<Parameter> fields = Parameter.of(parameter.schema());
        for (Parameter field : fields) {
            find(field, text).stream().findFirst().ifPresent(found -> object.set(field.name(), found.value()));
        }
        boolean whole = fields.stream().allMatch(field -> !field.required() || object.has(field.name()));
        return whole && !object.isEmpty() ? List.of(new Found(object, "")) : List.of();
    }
}
