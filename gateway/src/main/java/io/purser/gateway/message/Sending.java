package io.purser.gateway.message;

import io.netty.buffer.ByteBufUtil;
import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.ConversationLog;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
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
import java.util.concurrent.CompletableFuture;

/** Takes a customer's message: puts it on the log, waits for the end of its turn, and answers with it. */
@Singleton
public class Sending implements Operation {

    private static final String CHANNEL = "rest";

    private final CatalogView catalog;
    private final ConversationLog log;
    private final EndsOfTurns ends;
    private final PendingReplies pending;
    private final Repeats repeats;
    private final MessageAllowance allowance;
    private final MessagesConfig config;
    private final Clock clock = Clock.systemUTC();

    Sending(
            CatalogView catalog,
            ConversationLog log,
            EndsOfTurns ends,
            PendingReplies pending,
            Repeats repeats,
            MessageAllowance allowance,
            MessagesConfig config) {
        this.catalog = catalog;
        this.log = log;
        this.ends = ends;
        this.pending = pending;
        this.repeats = repeats;
        this.allowance = allowance;
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
        return send(request, checked(SendRequest.parse(body.getBytes()))).map(reply -> Answer.json(200, reply));
    }

    private Uni<SendResponse> send(RoutingContext request, SendRequest message) {
        var account = Authentication.account(request);
        var id = request.pathParam("assistant");
        return catalog.findFresh(account, id, AssistantDefined.class)
                .onFailure()
                .transform(failure -> Unavailable.because("The assistant cannot be looked up", failure))
                .emitOn(RequestThread.of(request))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(id)))
                .call(assistant -> allowance.take(Authentication.grant(request)))
                .chain(assistant -> begin(request, assistant, message));
    }

    private Uni<SendResponse> begin(RoutingContext request, AssistantDefined assistant, SendRequest message) {
        var key = Keyed.key(request);
        var event = repeats.eventOf(assistant.account(), assistant.id(), message, key);
        var now = clock.instant();
        var session = message.session().orElseGet(() -> new SessionId(event.toString()));
        var header =
                Header.first(event, now, now.plus(config.patience()), assistant.account(), assistant.id(), session);
        key.ifPresent(repeated -> repeats.expect(header.turn()));
        return repeats.end(header.turn())
                .map(end -> Uni.createFrom().item(end))
                .orElseGet(() -> await(request, header, message));
    }

    /** The wait begins before the message is on the log, as the end may be there at once. */
    private Uni<SendResponse> await(RoutingContext request, Header header, SendRequest message) {
        var wait = pending.await(header.turn());
        var overdue = config.patience().plus(config.grace()).toMillis();
        long timer = request.vertx().setTimer(overdue, late -> wait.complete(SendResponse.overdue(header)));
        request.response().closeHandler(gone -> wait.cancel(false));
        append(header, message, wait);
        return Uni.createFrom()
                .completionStage(wait)
                .onTermination()
                .invoke(() -> request.vertx().cancelTimer(timer))
                .emitOn(RequestThread.of(request));
    }

    private void append(Header header, SendRequest message, CompletableFuture<SendResponse> wait) {
        log.append(received(header, message))
                .subscribe()
                .with(accepted -> {}, failure -> refuse(header, message, wait, failure));
    }

    private void refuse(Header header, SendRequest message, CompletableFuture<SendResponse> wait, Throwable failure) {
        repeats.doubt(header.account(), header.assistant(), message, header.id());
        wait.completeExceptionally(Unavailable.because("The message could not be put on the log", failure));
    }

    private static MessageReceived received(Header header, SendRequest message) {
        return new MessageReceived(
                header,
                MessageId.of(header.id(), header.at()),
                message.identity(),
                message.body(),
                message.mode(),
                CHANNEL);
    }

    private SendRequest checked(SendRequest message) {
        long limit = config.bodyLimit().asLongValue();
        if (ByteBufUtil.utf8Bytes(message.body()) > limit) {
            throw ApiException.of(413, 20413, "body is longer than %d bytes of UTF-8".formatted(limit));
        }
        return message;
    }
}
