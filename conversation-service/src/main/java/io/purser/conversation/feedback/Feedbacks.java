package io.purser.conversation.feedback;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.FeedbackId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.conversation.assistant.KnownAssistants;
import io.purser.conversation.session.SessionLists;
import io.purser.conversation.session.SessionResource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Feedback on what an assistant has said in a session. */
@ApplicationScoped
class Feedbacks {

    private final FeedbackTable table;
    private final KnownAssistants assistants;
    private final SessionLists sessions;
    private final Clock clock = Clock.systemUTC();

    Feedbacks(FeedbackTable table, KnownAssistants assistants, SessionLists sessions) {
        this.table = table;
        this.assistants = assistants;
        this.sessions = sessions;
    }

    Uni<FeedbackRow> give(AccountId account, String assistant, FeedbackRequest request) {
        return assistants
                .require(account, assistant)
                .chain(() -> session(account, assistant, String.valueOf(request.sessionId())))
                .call(session -> checkMessage(account, session, request))
                .map(session -> row(account, session, request))
                .call(table::insert);
    }

    Uni<List<FeedbackRow>> list(AccountId account, String assistant, PageRequest page) {
        return assistants.require(account, assistant).chain(() -> table.list(account, assistant, page));
    }

    private Uni<SessionResource> session(AccountId account, String assistant, String idOrName) {
        return sessions.find(account, idOrName).map(found -> found.filter(
                        session -> session.assistantId().equals(assistant))
                .orElseThrow(() -> ApiException.invalid(
                        "The field session_id must name a session of this assistant; %s is none".formatted(idOrName))));
    }

    private Uni<Boolean> checkMessage(AccountId account, SessionResource session, FeedbackRequest request) {
        return Optional.ofNullable(request.messageId())
                .map(message ->
                        sessions.hasMessage(account, session.id(), message).invoke(there -> require(there, message)))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static void require(boolean there, String message) {
        if (!there) {
            throw ApiException.invalid(
                    "The field message_id must name a message of the session; %s is none".formatted(message));
        }
    }

    private FeedbackRow row(AccountId account, SessionResource session, FeedbackRequest request) {
        return new FeedbackRow(
                FeedbackId.create().value(),
                account,
                session.assistantId(),
                session.id(),
                request.messageId(),
                request.score(),
                Optional.ofNullable(request.text()).orElse(""),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
