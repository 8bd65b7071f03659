package io.purser.gateway.message;

import io.netty.buffer.ByteBufUtil;
import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.event.Header;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.callback.Callbacks;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.purser.gateway.http.RequestThread;
import io.purser.gateway.http.Unavailable;
import io.purser.gateway.limit.MessageAllowance;
import io.purser.gateway.repeat.Keyed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Takes a customer's message: puts it on the log, waits for the end of its turn, and answers with it. */
@Singleton
public class Sending implements Operation {

    private final CatalogView catalog;
    private final ConversationLog log;
    private final EndsOfTurns ends;
    private final PendingReplies pending;
    private final Repeats repeats;
    private final MessageAllowance allowance;
    private final Callbacks callbacks;
    private final MessagesConfig config;
    private final Clock clock = Clock.systemUTC();

    Sending(
            CatalogView catalog,
            ConversationLog log,
            EndsOfTurns ends,
            PendingReplies pending,
            Repeats repeats,
            MessageAllowance allowance,
            Callbacks callbacks,
            MessagesConfig config) {
        this.catalog = catalog;
        this.log = log;
        this.ends = ends;
        this.pending = pending;
        this.repeats = repeats;
        this.allowance = allowance;
        this.callbacks = callbacks;
        this.config = config;
    }

    /** JSON may write one byte of text as six. */
    public long largestRequest() {
        return 6 * config.bodyLimit().asLongValue() + 8192;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        if (!ends.ready()) {
            throw Unavailable.because("Messages cannot be taken yet");
        }
        var message = checked(SendRequest.parse(body.getBytes()));
        return find(request)
                .call(assistant -> allowance.take(Authentication.grant(request)))
                .chain(assistant -> begin(request, assistant, message));
    }

    private Uni<AssistantDefined> find(RoutingContext request) {
        var id = request.pathParam("assistant");
        return catalog.findFresh(Authentication.account(request), id, AssistantDefined.class)
                .onFailure()
                .transform(failure -> Unavailable.because("The assistant cannot be looked up", failure))
                .emitOn(RequestThread.of(request))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(id)));
    }

    private Uni<Answer> begin(RoutingContext request, AssistantDefined assistant, SendRequest message) {
        var key = Keyed.key(request);
        var event = repeats.eventOf(assistant.account(), assistant.id(), message, key);
        return message.webhook()
                .map(url -> later(
                        message,
                        header(event, assistant, message.sessionOf(event, Callbacks.SESSIONS), callbacks.patience()),
                        url))
                .orElseGet(() -> now(
                        request,
                        message,
                        header(event, assistant, message.sessionOf(event, ""), config.patience()),
                        key.isPresent()));
    }

    private Header header(EventId event, AssistantDefined assistant, SessionId session, Duration patience) {
        var now = clock.instant();
        return Header.first(event, now, now.plus(patience), assistant.account(), assistant.id(), session);
    }

    /** Answered at once; the reply is owed from before the message is on the log. */
    private Uni<Answer> later(SendRequest message, Header header, String url) {
        var received = message.received(header, "webhook");
        return callbacks
                .expect(received, url)
                .onFailure()
                .transform(failure -> Unavailable.because("The callback cannot be kept", failure))
                .chain(() -> log.append(received)
                        .onFailure()
                        .call(failure -> callbacks.forget(header.turn()))
                        .onFailure()
                        .transform(failure -> refusal(header, message, failure)))
                .map(done -> Answer.json(202, SendResponse.taken(header)));
    }

    private Uni<Answer> now(RoutingContext request, SendRequest message, Header header, boolean keyed) {
        if (keyed) {
            repeats.expect(header.turn());
        }
        return repeats.end(header.turn())
                .map(end -> Uni.createFrom().item(end))
                .orElseGet(() -> await(request, header, message))
                .map(reply -> Answer.json(200, reply));
    }

    /** The wait begins before the message is on the log, as the end may be there at once. */
    private Uni<SendResponse> await(RoutingContext request, Header header, SendRequest message) {
        var wait = pending.await(header.turn());
        var overdue = config.patience().plus(config.grace()).toMillis();
        long timer = request.vertx().setTimer(overdue, late -> wait.complete(SendResponse.overdue(header)));
        request.response().closeHandler(gone -> wait.cancel(false));
        log.append(message.received(header, "rest"))
                .subscribe()
                .with(accepted -> {}, failure -> wait.completeExceptionally(refusal(header, message, failure)));
        return Uni.createFrom()
                .completionStage(wait)
                .onTermination()
                .invoke(() -> request.vertx().cancelTimer(timer))
                .emitOn(RequestThread.of(request));
    }

    private ApiException refusal(Header header, SendRequest message, Throwable failure) {
        repeats.doubt(header.account(), header.assistant(), message, header.id());
        return Unavailable.because("The message could not be put on the log", failure);
    }

    private SendRequest checked(SendRequest message) {
        long limit = config.bodyLimit().asLongValue();
        if (ByteBufUtil.utf8Bytes(message.body()) > limit) {
            throw ApiException.of(413, 20413, "body is longer than %d bytes of UTF-8".formatted(limit));
        }
        return message;
    }
}
