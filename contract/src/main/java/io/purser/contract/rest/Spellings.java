package io.purser.contract.rest;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lets a field of a request be written in camelCase and PascalCase too, as some of the contract's clients do. */
final class Spellings extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /** Of the name that the contract gives to the field, in snake_case. */
    static List<String> of(String name) {
        String camelCase = Stream.of(name.split("_"))
                .map(Spellings::capitalized)
                .reduce((first, rest) -> first + rest)
                .orElse(name);
        return List.of(Character.toLowerCase(camelCase.charAt(0)) + camelCase.substring(1), camelCase);
    }

    /** A name of one word needs none: the case of letters does not count. */
    @Override
    public List<PropertyName> findPropertyAliases(Annotated member) {
        PropertyName given = findNameForDeserialization(member);
        return given == null || given.isEmpty()
                ? super.findPropertyAliases(member)
                : Spellings.of(given.getSimpleName()).stream()
                        .map(PropertyName::construct)
                        .toList();
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
