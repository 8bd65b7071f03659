package io.purser.guardrails.grounding;

/**
 * A number with what it counts.
 *
 * @param unit a currency's code, the percent sign, a unit of measure, or empty when it is bare
 */
record Quantity(double value, String unit) {

    private static final double EQUAL = 1e-9;

    /** A bare number may be of any unit: "$5" and "5" do not contradict each other. */
    boolean agreesWith(Quantity other) {
        return Math.abs(value - other.value) <= EQUAL * Math.max(1, Math.abs(value))
                && (unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty());
    }
}
