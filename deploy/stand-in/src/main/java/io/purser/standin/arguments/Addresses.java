package io.purser.standin.arguments;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postal addresses: after "address is", or a street with its number and what follows. */
final class Addresses implements Finder {

    private static final String REST = "(?:,\\s*[\\p{L}\\p{N}' -]+)*";
    private static final Pattern TOLD = Pattern.compile("(?i)\\baddress(?: is|:| to)\\s+([^.!?\\n]{5,})");
    private static final Pattern NUMBER_FIRST = Pattern.compile("\\b\\d{1,5}[a-z]?\\s+\\p{Lu}[\\p{L}' -]+" + REST);
    private static final Pattern STREET_FIRST =
            Pattern.compile("\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+)*\\s+\\d{1,5}[a-z]?\\b" + REST);

    @Override
    public List<Found> find(Parameter parameter, String text) {
        return Stream.of(
                        TOLD.matcher(text).results().map(match -> match.group(1)),
                        NUMBER_FIRST.matcher(text).results().map(match -> match.group()),
                        STREET_FIRST.matcher(text).results().map(match -> match.group()))
                .flatMap(found -> found)
                .map(found -> Found.text(found.strip(), found))
                .toList();
    }
}
