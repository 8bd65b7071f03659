package io.purser.local.bench;

/** What a measure should come to. */
sealed interface Budget {

    boolean isKeptBy(double value);

    record AtMost(double limit) implements Budget {
        @Override
        public boolean isKeptBy(double value) {
            return value <= limit;
        }
    }

    record AtLeast(double limit) implements Budget {
        @Override
        public boolean isKeptBy(double value) {
            return value >= limit;
        }
    }

    /** Worth knowing, and nothing more. */
    record None() implements Budget {
        @Override
        public boolean isKeptBy(double value) {
            return true;
        }
    }
}
