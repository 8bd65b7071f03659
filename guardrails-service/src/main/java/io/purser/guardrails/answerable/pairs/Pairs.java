package io.purser.guardrails.answerable.pairs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All pairs that are learned from. */
public final class Pairs {

    private Pairs() {}

    /**
     * The same data give the same pairs, in the same order.
     *
     * @param knowledge a folder as {@code eval/knowledge} is
     * @param guardrails one with {@code groundedness.jsonl}
     */
    public static List<Pair> read(Path knowledge, Path guardrails) throws IOException {
        return Stream.of(
                        HelpSite.read(knowledge.resolve("helpsite")),
                        Bookings.read(knowledge.resolve("dstc11-val")),
                        Claims.read(knowledge.resolve("scifact")),
                        LongTexts.read(knowledge.resolve("chunking")),
                        Encyclopedia.read(guardrails.resolve("groundedness.jsonl")))
                .flatMap(List::stream)
                .toList();
    }
}
