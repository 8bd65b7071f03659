package io.purser.local.bench;

/** One line of the table. */
record Line(String what, double value, String unit, Budget budget) {

    static Line of(String what, double value, String unit) {
        return new Line(what, value, unit, new Budget.None());
    }

    static Line atMost(String what, double value, String unit, double limit) {
        return new Line(what, value, unit, new Budget.AtMost(limit));
    }

    static Line atLeast(String what, double value, String unit, double limit) {
        return new Line(what, value, unit, new Budget.AtLeast(limit));
    }

    boolean isKept() {
        return budget.isKeptBy(value);
    }

    String text() {
        return "  %-46s %10s %-8s %s".formatted(what, number(value), unit, judgement());
    }

    private String judgement() {
        return switch (budget) {
            case Budget.None() -> "";
            case Budget.AtMost(double limit) -> "%-9s ≤ %s".formatted(word(), number(limit));
            case Budget.AtLeast(double limit) -> "%-9s ≥ %s".formatted(word(), number(limit));
        };
    }

    private String word() {
        return isKept() ? "kept" : "MISSED";
    }

    private static String number(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 1000 ? "%.0f".formatted(value) : "%.1f".formatted(value);
    }
}
