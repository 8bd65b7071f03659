package io.purser.guardrails.answer;

import static io.purser.guardrails.screening.Mode.BLOCK;
import static io.purser.guardrails.screening.Mode.HANDOFF;
import static io.purser.guardrails.screening.Mode.MONITOR;
import static io.purser.guardrails.screening.Mode.OFF;
import static io.purser.guardrails.screening.Surface.CHUNK;
import static io.purser.guardrails.screening.Surface.MESSAGE;
import static io.purser.guardrails.screening.Surface.REPLY;
import static io.purser.guardrails.screening.Surface.TOOL_RESULT;

import io.purser.guardrails.answerable.Answerability;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.injection.InjectionDetector;
import io.purser.guardrails.injection.InjectionRules;
import io.purser.guardrails.injection.RuleSet;
import io.purser.guardrails.leak.PromptLeak;
import io.purser.guardrails.moderation.ModerationDetector;
import io.purser.guardrails.personal.AllowList;
import io.purser.guardrails.personal.PersonalDataDetector;
import io.purser.guardrails.personal.Recognisers;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Detector;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The detectors that ship with the service, and what is done with what they find unless a policy says otherwise. */
record Shipped(ScreeningConfig config, Encoder encoder) {

    /** In characters. What they find in so short a text without the encoder takes them some tenths of a millisecond. */
    private static final int SHORT = 300;

    private static final String PLANTED = InjectionRules.NAME + "-classifier";

    /** No score is larger. */
    private static final double NEVER = 1;

    /** What the weights were made for. */
    private static final double USUAL = 0.5;

    /** Characters, evidence included, that a detector of hashes needs less than a millisecond for. */
    private static final int INLINE = 2_000;

    /** For one that begins nothing where it is asked. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** What only looks like a phone number does not count. */
    private static final double SURE = 0.9;

    List<Registered> detectors() {
        var rules = config.injection().rules().map(RuleSet::of).orElseGet(RuleSet::shipped);
        var injection =
                InjectionDetector.shipped(rules, encoder, config.injection().message());
        return List.of(
                injection(rules, injection),
                planted(injection),
                moderation(),
                personalData(),
                groundedness(),
                answerability(),
                promptLeak());
    }

    /** In messages by rules and classifiers, in what others wrote by rules. */
    private Registered injection(RuleSet rules, Detector classifier) {
        double toolResult = config.injection().toolResult();
        var byRules = new InjectionRules(rules, toolResult);
        return local(InjectionRules.NAME, new MessagesApart(classifier, byRules))
                .on(MESSAGE, BLOCK, config.injection().message())
                .on(TOOL_RESULT, BLOCK, toolResult)
                .on(CHUNK, BLOCK, toolResult);
    }

    /**
     * What classifiers say of text that others wrote. It only measures: to them a tool that answers "Please provide a valid order
     * number" gives the model orders.
     */
    private Registered planted(Detector classifier) {
        return local(PLANTED, classifier)
                .slowly()
                .on(TOOL_RESULT, MONITOR, USUAL)
                .on(CHUNK, MONITOR, USUAL);
    }

    /** Who is rude is not turned away by default, and who speaks of harming themselves gets a person. */
    private Registered moderation() {
        return local(ModerationDetector.NAME, ModerationDetector.shipped(encoder, Map.of()))
                .on(MESSAGE, MONITOR, USUAL)
                .on(TOOL_RESULT, OFF, USUAL)
                .on(CHUNK, OFF, USUAL)
                .on(REPLY, MONITOR, USUAL)
                .on(ModerationDetector.SELF_HARM, MESSAGE, HANDOFF, USUAL);
    }

    private Registered personalData() {
        var detector = new PersonalDataDetector(Recognisers.shipped(), AllowList.NOTHING, SURE);
        return local(PersonalDataDetector.NAME, detector)
                .slowly()
                .on(MESSAGE, MONITOR, SURE)
                .on(TOOL_RESULT, OFF, SURE)
                .on(CHUNK, OFF, SURE)
                .on(REPLY, MONITOR, SURE);
    }

    private Registered groundedness() {
        OptionalDouble holdBackFrom = config.groundedness().holdBackFrom();
        return local(Groundedness.NAME, new Groundedness(holdBackFrom))
                .slowly()
                .on(REPLY, holdBackFrom.isPresent() ? BLOCK : MONITOR, holdBackFrom.orElse(NEVER));
    }

    /** One that says that it does not know is told apart, so that a policy may hedge guesses and hand over what nobody knows. */
    private Registered answerability() {
        return local(Answerability.NAME, Answerability.shipped(encoder, USUAL), ANY_LENGTH)
                .slowly()
                .on(REPLY, MONITOR, USUAL)
                .on(Answerability.REFUSAL, REPLY, MONITOR, USUAL);
    }

    private Registered promptLeak() {
        return local(PromptLeak.NAME, new PromptLeak(USUAL), INLINE).on(REPLY, BLOCK, USUAL);
    }

    private Registered local(String name, Detector detector) {
        return local(name, detector, SHORT);
    }

    private Registered local(String name, Detector detector, int inlineUpTo) {
        return Registered.of(new Check.Local(name, detector, inlineUpTo, config.patience()));
    }
}
