package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The answer to an event.
 *
 * @param later what is found by the checks that only measure, which need not hold the answer back
 */
record Answered(ConversationEvent answer, Uni<List<Finding>> later) {}
