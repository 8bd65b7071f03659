package io.purser.guardrails.leak;

import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.text.Codes;
import java.util.List;
import java.util.stream.Stream;

/** One way to read a reply, and where in the reply that stands what is read. */
record Reading(String text, Places places) {

    @FunctionalInterface
    interface Places {

        /** From {@code start} (inclusive) to {@code end} (exclusive) of what is read. */
        Span of(int start, int end);
    }

    /** As it stands there, without disguise, and what is written in codes. */
    static List<Reading> of(Screened reply) {
        String original = reply.original();
        var plain = reply.text();
        return Stream.of(
                        Stream.of(new Reading(original, Span::new)),
                        plain.text().equalsIgnoreCase(original)
                                ? Stream.<Reading>empty()
                                : Stream.of(new Reading(plain.text(), plain::origin)),
                        Coded.mayBe(original) ? decoded(original) : Stream.<Reading>empty())
                .flatMap(readings -> readings)
                .toList();
    }

    private static Stream<Reading> decoded(String original) {
        return Codes.in(original).stream().map(part -> new Reading(part.text(), (start, end) -> part.span()));
    }
}
