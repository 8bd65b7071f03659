package io.purser.guardrails.screening;

import java.util.OptionalDouble;

/**
 * How a detector takes part in a chain.
 *
 * @param name as it stands in findings
 * @param threshold from which score on it fires
 * @param shadow a second threshold, measured beside the first and never acting
 * @param afterwards whether it may speak when the text has long passed; only for one that decides nothing
 */
public record Terms(
        String name, Mode mode, double threshold, OptionalDouble shadow, Allowed allowed, boolean afterwards) {

    /** What a detector that does not act is called in findings. */
    public static final String SHADOW = "/shadow";

    public Terms {
        if (afterwards && mode.acts()) {
            throw new IllegalArgumentException(name + " decides over the text, so it cannot be asked afterwards");
        }
    }

    public static Terms of(String name, Mode mode, double threshold) {
        return new Terms(name, mode, threshold, OptionalDouble.empty(), Allowed.NOTHING, false);
    }
}
