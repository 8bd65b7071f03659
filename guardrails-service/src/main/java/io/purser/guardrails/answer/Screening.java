package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The one answer to each event that carries foreign text. There always is one: what breaks down on the way is a no. */
final class Screening {

    static final Set<Class<? extends ConversationEvent>> INTERESTS =
            Set.of(MessageReceived.class, ToolCallCompleted.class, ReplyDrafted.class);

    private static final Logger LOG = Logger.getLogger(Screening.class);

    private final Gates gates;
    private final Words usual;
    private final MessageScreening messages;
    private final ToolResultScreening toolResults;
    private final ReplyScreening replies;

    /** @param usual what is said when nothing can be learned of policies */
    Screening(Gates gates, Words usual, MessageRedaction redaction, Clock clock) {
        this.gates = gates;
        this.usual = usual;
        messages = new MessageScreening(redaction, clock);
        toolResults = new ToolResultScreening(Surface.TOOL_RESULT, clock);
        replies = new ReplyScreening(clock);
    }

    /** @throws IllegalArgumentException when the event is none of those that are screened */
    Uni<Answered> answer(ConversationEvent event) {
        return Uni.createFrom()
                .deferred(() -> screen(event))
                .onFailure()
                .recoverWithItem(failure -> no(event, failure));
    }

    private Uni<Answered> screen(ConversationEvent event) {
        return switch (event) {
            case MessageReceived received ->
                gate(event, Surface.MESSAGE).chain(gate -> messages.answer(received, gate));
            case ToolCallCompleted completed ->
                gate(event, Surface.TOOL_RESULT).chain(gate -> toolResults.answer(completed, gate));
            case ReplyDrafted draft -> gate(event, Surface.REPLY).chain(gate -> replies.answer(draft, gate));
            default -> throw notScreened(event);
        };
    }

    private Uni<Gate> gate(ConversationEvent event, Surface surface) {
        var header = event.header();
        return gates.find(header.account(), Optional.of(header.assistant()), surface);
    }

    private Answered no(ConversationEvent event, Throwable failure) {
        LOG.error("Screening broke down", failure);
        var broken = Judged.of(Reasons.brokenDown());
        var answer =
                switch (event) {
                    case MessageReceived received -> messages.answer(received, broken, usual);
                    case ToolCallCompleted completed -> toolResults.answer(completed, broken, usual);
                    case ReplyDrafted draft -> replies.answer(draft, broken, usual);
                    default -> throw notScreened(event);
                };
        return new Answered(answer, Uni.createFrom().item(List.of()));
    }

    private static IllegalArgumentException notScreened(ConversationEvent event) {
        return new IllegalArgumentException(event.getClass().getSimpleName() + " is not screened");
    }
}
