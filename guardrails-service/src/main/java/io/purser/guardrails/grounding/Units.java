package io.purser.guardrails.grounding;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One name for all ways to write a unit. */
final class Units {

    private static final Map<String, String> NAMES = Stream.of(
                    "USD $ us$ usd dollar dollars buck bucks",
                    "EUR € eur euro euros",
                    "GBP £ gbp pound pounds quid",
                    "JPY ¥ jpy yen",
                    "CHF chf francs",
                    "% % percent per-cent pct",
                    "second seconds second secs sec",
                    "minute minutes minute mins min",
                    "hour hours hour hrs hr h",
                    "day days day",
                    "week weeks week",
                    "month months month",
                    "year years year yrs",
                    "km km kilometers kilometres kilometer",
                    "mile miles mile",
                    "m meters metres meter metre",
                    "cm cm centimeters centimetres",
                    "kg kg kilograms kilos kilo",
                    "g grams gram",
                    "lb lb lbs",
                    "GB gb gigabytes",
                    "MB mb megabytes")
            .map(line -> line.split(" "))
            .flatMap(names -> Stream.of(names).skip(1).map(name -> Map.entry(name, names[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Units() {}

    /** Empty for a word that is no unit. */
    static String of(@Nullable String written) {
        return written == null ? "" : NAMES.getOrDefault(written, "");
    }
}
