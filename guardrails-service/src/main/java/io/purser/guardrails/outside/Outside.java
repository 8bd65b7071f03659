package io.purser.guardrails.outside;

import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import java.util.Set;

/** A detector that was added, and what is done with it where no policy says otherwise. */
public record Outside(Check check, Set<Surface> surfaces, Mode mode, double threshold) {

    public Outside {
        surfaces = Set.copyOf(surfaces);
    }
}
