package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.ToolCallCompleted;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.jboss.logging.Logger;

/** The one answer to each event that carries foreign text. There always is one: what breaks down on the way is a no. */
record Screening(MessageScreening messages, ToolResultScreening toolResults, ReplyScreening replies) {

    static final Set<Class<? extends ConversationEvent>> INTERESTS =
            Set.of(MessageReceived.class, ToolCallCompleted.class, ReplyDrafted.class);

    private static final Logger LOG = Logger.getLogger(Screening.class);

    /** @throws IllegalArgumentException when the event is none of those that are screened */
    Uni<ConversationEvent> answer(ConversationEvent event) {
        return Uni.createFrom()
                .deferred(() -> screen(event))
                .onFailure()
                .recoverWithItem(failure -> no(event, failure));
    }

    private Uni<ConversationEvent> screen(ConversationEvent event) {
        return switch (event) {
            case MessageReceived received -> messages.answer(received);
            case ToolCallCompleted completed -> toolResults.answer(completed);
            case ReplyDrafted draft -> replies.answer(draft);
            default -> throw notScreened(event);
        };
    }

    private ConversationEvent no(ConversationEvent event, Throwable failure) {
        LOG.error("Screening broke down", failure);
        return switch (event) {
            case MessageReceived received -> messages.answer(received, Reasons.brokenDown());
            case ToolCallCompleted completed -> toolResults.answer(completed, Reasons.brokenDown());
            case ReplyDrafted draft -> replies.answer(draft, Reasons.brokenDown());
            default -> throw notScreened(event);
        };
    }

    private static IllegalArgumentException notScreened(ConversationEvent event) {
        return new IllegalArgumentException(event.getClass().getSimpleName() + " is not screened");
    }
}
