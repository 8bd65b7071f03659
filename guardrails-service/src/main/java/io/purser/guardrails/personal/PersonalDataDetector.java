package io.purser.guardrails.personal;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says where a text has personal data. The note of its finding names the kind of each span, in their order; the score is that of
 * the surest one.
 */
public final class PersonalDataDetector implements Detector {

    public static final String NAME = "personal-data";

    private static final String VERSION = "personal-1+";

    private final Recognisers recognisers;
    private final AllowList allowed;
    private final double threshold;

    /** @param threshold from which score on something counts: 0.6 takes what only looks like a phone number, 0.9 does not */
    public PersonalDataDetector(Recognisers recognisers, AllowList allowed, double threshold) {
        this.recognisers = recognisers;
        this.allowed = allowed;
        this.threshold = threshold;
    }

    /** What is sure enough and not allowed, in the order of the text. */
    public List<PersonalData> find(String text) {
        return recognisers.find(text).stream()
                .filter(data -> data.score() >= threshold && !allowed.has(data, text))
                .toList();
    }

    @Override
    public Optional<Finding> detect(Screened screened) {
        var found = find(screened.original());
        double score = found.stream().mapToDouble(PersonalData::score).max().orElse(0);
        return Optional.of(new Finding(
                NAME, VERSION + recognisers.version(), score, threshold, !found.isEmpty(), spans(found), types(found)));
    }

    private static List<Span> spans(List<PersonalData> found) {
        return found.stream().map(data -> new Span(data.start(), data.end())).toList();
    }

    /** The kinds of the finding's spans, in their order. */
    public static List<PersonalType> types(Finding finding) {
        return finding.note().isEmpty()
                ? List.of()
                : Arrays.stream(finding.note().split(", "))
                        .map(PersonalType::valueOf)
                        .toList();
    }

    private static String types(List<PersonalData> found) {
        return found.stream().map(data -> data.type().name()).collect(Collectors.joining(", "));
    }
}
