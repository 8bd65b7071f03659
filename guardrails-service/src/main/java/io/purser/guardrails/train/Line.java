package io.purser.guardrails.train;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** A straight line through points, by least squares. */
record Line(double slope, double offset) {

    static <T> Line through(Collection<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        double meanX = points.stream().mapToDouble(x).average().orElse(0);
        double meanY = points.stream().mapToDouble(y).average().orElse(0);
        double together = points.stream()
                .mapToDouble(p -> (x.applyAsDouble(p) - meanX) * (y.applyAsDouble(p) - meanY))
                .sum();
        double spread = points.stream()
                .mapToDouble(p -> Math.pow(x.applyAsDouble(p) - meanX, 2))
                .sum();
        double slope = spread == 0 ? 0 : together / spread;
        return new Line(slope, meanY - slope * meanX);
    }
}
