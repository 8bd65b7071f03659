package io.purser.conversation.turn;

import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.HandoffEnded;
import io.purser.contract.event.HandoffRequested;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.ModelFailed;
import io.purser.contract.event.Passage;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.RetrievalCompleted;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.event.Usage;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A session led through events, with the history it gathers. */
final class Talk {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Verdict PASS = new Verdict(Verdict.Decision.ALLOW, List.of(), 10);
    static final Verdict STOP = new Verdict(Verdict.Decision.BLOCK, List.of(), 10);
    private static final Usage USAGE = new Usage("test", 1, 1, 1);

    private final Folding folding;
    private final List<Entry> history = new ArrayList<>();
    private Session session = Session.NEW;

    Talk(MidTurn midTurn) {
        folding = new Folding(midTurn);
    }

    static Talk after(ConversationEvent... events) {
        return new Talk(MidTurn.TAKE_OVER).and(events);
    }

    Talk and(ConversationEvent... events) {
        for (ConversationEvent event : events) {
            Folded folded = folding.fold(session, event);
            session = folded.session();
            history.addAll(folded.entries());
        }
        return this;
    }

    List<Step> due(ConversationEvent event) {
        and(event);
        return session.due(event);
    }

    Session session() {
        return session;
    }

    List<Entry> history() {
        return history;
    }

    List<String> lines() {
        return lines(history);
    }

    static List<String> lines(List<Entry> entries) {
        return entries.stream().map(Talk::line).toList();
    }

    private static String line(Entry entry) {
        return switch (entry) {
            case Entry.FromCustomer said -> (said.withheld() ? "withheld: " : "customer: ") + said.text();
            case Entry.FromAssistant said -> "assistant: " + said.text();
            case Entry.FromPerson said -> "person: " + said.text();
            case Entry.FromTool tool -> "tool: " + tool.output();
            case Entry.FromKnowledge found -> "knowledge: " + found.query();
        };
    }

    static MessageReceived received(String text) {
        return received(text, NOW);
    }

    static MessageReceived received(String text, Instant at) {
        var id = EventId.create();
        var header = Header.first(
                id, at, at.plusSeconds(25), new AccountId("AC1"), new AssistantId("aia_asst_1"), new SessionId("demo"));
        return new MessageReceived(header, MessageId.of(id, at), "email:ada@example.com", text, Mode.CHAT, "rest");
    }

    static MessageAccepted accepted(MessageReceived received) {
        return new MessageAccepted(received.header().answer(NOW), received.message(), PASS);
    }

    static MessageBlocked blocked(MessageReceived received) {
        return new MessageBlocked(received.header().answer(NOW), received.message(), "I can't help with that.", STOP);
    }

    static CallsDecided calls(MessageReceived received, int step, DecidedCall... calls) {
        return new CallsDecided(decision(received, step), step, "", List.of(calls), USAGE);
    }

    static DecidedCall tool(String id) {
        return new DecidedCall.OnTool(new CallId(id), new ToolId("aia_tool_1"), "find_order", "{}");
    }

    /** One whose answer is the reply. */
    static DecidedCall direct(String id) {
        return new DecidedCall.OnTool(new CallId(id), new ToolId("aia_tool_2"), "opening_hours", "{}", true, false);
    }

    /** One that the customer must prove themselves for. */
    static DecidedCall.OnTool guarded(String id, String arguments) {
        return new DecidedCall.OnTool(new CallId(id), new ToolId("aia_tool_3"), "cancel_order", arguments, false, true);
    }

    static VerificationCompleted verification(CallsDecided decided, int index, VerificationResult result) {
        var call = decided.calls().get(index).call();
        return new VerificationCompleted(
                decided.header().next(call.value(), 0, NOW).answer(NOW), call, result);
    }

    static DecidedCall knowledge(String id, String query) {
        return new DecidedCall.OnKnowledge(new CallId(id), new KnowledgeId("aia_know_1"), "search_help", "{}", query);
    }

    /** One whose best passage is the reply. */
    static DecidedCall directKnowledge(String id, String query) {
        return new DecidedCall.OnKnowledge(
                new CallId(id), new KnowledgeId("aia_know_2"), "search_hours", "{}", query, true);
    }

    /** The search that comes before the model is asked. */
    static CallsDecided askedFirst(MessageReceived received) {
        var call = new DecidedCall.AskedFirst(
                Question.of(received).call(0, 0),
                List.of(new KnowledgeId("aia_know_1")),
                "search_knowledge",
                "{}",
                received.body());
        return new CallsDecided(decision(received, 0), 0, "", List.of(call), new Usage("", 0, 0, 0));
    }

    static DecidedCall impossible(String id) {
        return new DecidedCall.Impossible(new CallId(id), "fly", "{}", "there is no function of this name");
    }

    static ToolCallCompleted answered(CallsDecided decided, int index, ToolResult result) {
        var call = decided.calls().get(index);
        var request = decided.header().next(call.call().value(), 0, NOW);
        return new ToolCallCompleted(request.answer(NOW), call.call(), call.name(), result);
    }

    static ToolResultScreened screened(ToolCallCompleted completed, @Nullable String replacement) {
        return new ToolResultScreened(
                completed.header().answer(NOW), completed.call(), replacement, replacement == null ? PASS : STOP);
    }

    static RetrievalCompleted found(CallsDecided decided, int index, String... texts) {
        var call = decided.calls().get(index);
        var passages = IntStream.range(0, texts.length)
                .mapToObj(place -> new Passage(
                        new ChunkId("c" + place),
                        new KnowledgeId("aia_know_1"),
                        "Help",
                        "",
                        null,
                        null,
                        texts[place],
                        1))
                .toList();
        return new RetrievalCompleted(
                decided.header().next(call.call().value(), 0, NOW).answer(NOW),
                call.call(),
                new RetrievalResult.Found(passages));
    }

    static ReplyDrafted drafted(MessageReceived received, int step, String text) {
        return new ReplyDrafted(decision(received, step), step, 0, true, text, List.of(), USAGE);
    }

    static ReplyApproved approved(ReplyDrafted drafted) {
        return new ReplyApproved(drafted.header().answer(NOW), drafted.part(), drafted.last(), drafted.text(), PASS);
    }

    static ReplyBlocked blocked(ReplyDrafted drafted) {
        return new ReplyBlocked(drafted.header().answer(NOW), drafted.part(), "I can't say that.", STOP);
    }

    static ModelFailed failed(MessageReceived received, int step) {
        return new ModelFailed(decision(received, step), step, "The model is not available.");
    }

    static TurnExpired expired(MessageReceived received) {
        return new TurnExpired(received.header().next("expired", 0, NOW));
    }

    static HandoffRequested handoff(MessageReceived received) {
        return new HandoffRequested(received.header().next("handoff", 0, NOW), "wants a person", "");
    }

    static HandoffEnded handBack(MessageReceived received) {
        return new HandoffEnded(received.header().next("hand-back", 0, NOW), "solved");
    }

    static Header decision(MessageReceived received, int step) {
        return received.header().next("decision/" + step, 0, NOW);
    }
}
