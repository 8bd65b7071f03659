package io.purser.guardrails.measure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A value and the ways to write it. */
sealed interface WrittenValue {

    String written(Random random);

    /** Another value of the same kind, or the same in another currency or unit. */
    WrittenValue other(Random random);

    static WrittenValue random(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Count(2 + random.nextInt(90), pick(List.of("day", "week", "month", "item"), random));
            case 1 -> new Count(1_000L * (1 + random.nextInt(50)), "item");
            case 2 -> new Amount(1 + random.nextInt(400), pick(List.of("$", "€", "%"), random));
            default -> new Day(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000)));
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    record Count(long number, String unit) implements WrittenValue {
        @Override
        public String written(Random random) {
            var ways = new ArrayList<>(List.of(String.valueOf(number), String.format(Locale.ROOT, "%,d", number)));
            if (number % 1_000 == 0 && number <= 10_000) {
                ways.add(List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
                                .get((int) number / 1_000 - 1)
                        + " thousand");
            }
            if (number <= 10) {
                ways.add(List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
                        .get((int) number - 2));
            }
            return pick(ways, random) + " " + unit + "s";
        }

        @Override
        public WrittenValue other(Random random) {
            boolean timed = !unit.equals("item");
            return timed && random.nextInt(3) == 0
                    ? new Count(number, unit.equals("day") ? "month" : "day")
                    : new Count(number + (number >= 1_000 ? 1_000 : 1 + random.nextInt(40)), unit);
        }
    }

    record Amount(int number, String unit) implements WrittenValue {
        @Override
        public String written(Random random) {
            return pick(
                    switch (unit) {
                        case "$" -> List.of("$" + number, number + " dollars", "USD " + number, "$" + number + ".00");
                        case "€" -> List.of("€" + number, number + " euros", number + " EUR", number + " €");
                        default -> List.of(number + "%", number + " %", number + " percent");
                    },
                    random);
        }

        @Override
        public WrittenValue other(Random random) {
            return !unit.equals("%") && random.nextBoolean()
                    ? new Amount(number, unit.equals("$") ? "€" : "$")
                    : new Amount(number + 1 + random.nextInt(50) * 10, unit);
        }
    }

    record Day(LocalDate date) implements WrittenValue {
        @Override
        public String written(Random random) {
            String pattern = pick(
                    List.of("yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MM/dd/yyyy", "dd.MM.yyyy"),
                    random);
            return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        }

        @Override
        public WrittenValue other(Random random) {
            return new Day(date.plusDays(1 + random.nextInt(20)));
        }
    }
}
