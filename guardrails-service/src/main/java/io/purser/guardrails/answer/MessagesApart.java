package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Look;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.util.Optional;

/** One detector for what customers write, another for what others wrote, which it all takes for tool results. */
record MessagesApart(Detector messages, Detector others) implements Detector {

    @Override
    public Optional<Finding> detect(Screened text) {
        return text.surface() == Surface.MESSAGE ? messages.detect(text) : others.detect(text.on(Surface.TOOL_RESULT));
    }

    @Override
    public Look begin(Screened text) {
        return text.surface() == Surface.MESSAGE ? messages.begin(text) : others.begin(text.on(Surface.TOOL_RESULT));
    }
}
