package io.purser.guardrails.answer;

import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.personal.PersonalDataDetector;
import io.purser.guardrails.personal.PersonalType;
import io.purser.guardrails.screening.Judged;
import io.purser.security.SealedPlaceholders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes places out of a message. Personal data leaves a placeholder, which tools and the customer get their value for; all else a
 * mark. What the customer wrote that only looks like a placeholder gets one itself, so it comes back as it was.
 */
record MessageRedaction(SealedPlaceholders sealing) {

    private static final String LOOKALIKE = "TEXT";

    /** A place, and the word in its placeholder. */
    private record Named(Span place, String word) {}

    MessageAccepted accepted(Header header, MessageReceived received, Judged judged, String mark) {
        String text = received.body();
        var personal = personal(text, judged);
        var values = new LinkedHashMap<String, String>();
        var places = Stream.concat(judged.places().stream(), personal.stream().map(Named::place))
                .toList();
        String rest = Redaction.of(text, places, place -> word(place, places, personal)
                .map(word -> placeholder(word, text.substring(place.start(), place.end()), header, values))
                .orElse(mark));
        return new MessageAccepted(
                header, received.message(), rest, new Placeholders(sealed(values, header)), judged.verdict());
    }

    private String placeholder(String word, String value, Header session, Map<String, String> values) {
        String placeholder = sealing.of(word, value, session);
        values.put(placeholder, value);
        return placeholder;
    }

    private Map<String, String> sealed(Map<String, String> values, Header session) {
        values.replaceAll((placeholder, value) -> sealing.seal(value, session));
        return values;
    }

    /** None where anything else is in the place, too. */
    private static Optional<String> word(Span place, List<Span> places, List<Named> personal) {
        var named = personal.stream().map(Named::place).toList();
        return places.stream().filter(one -> isIn(one, place)).allMatch(named::contains)
                ? personal.stream()
                        .filter(one -> isIn(one.place(), place))
                        .findFirst()
                        .map(Named::word)
                : Optional.empty();
    }

    private static boolean isIn(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private static List<Named> personal(String text, Judged judged) {
        var personal = new ArrayList<Named>();
        judged.verdict().findings().stream()
                .filter(finding -> finding.detector().equals(PersonalDataDetector.NAME) && finding.fired())
                .flatMap(MessageRedaction::named)
                .filter(named -> judged.places().contains(named.place()))
                .forEach(personal::add);
        Placeholders.places(text)
                .map(found -> new Named(new Span(found.start(), found.end()), LOOKALIKE))
                .forEach(personal::add);
        return personal;
    }

    private static Stream<Named> named(Finding finding) {
        var words = PersonalDataDetector.types(finding).stream()
                .map(PersonalType::word)
                .toList();
        return IntStream.range(0, Math.min(words.size(), finding.spans().size()))
                .mapToObj(i -> new Named(finding.spans().get(i), words.get(i)));
    }
}
