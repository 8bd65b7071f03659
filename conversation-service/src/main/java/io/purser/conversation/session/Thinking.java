package io.purser.conversation.session;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Header;
import io.purser.contract.event.ModelFailed;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.Usage;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import io.purser.conversation.assistant.Functions;
import io.purser.conversation.assistant.Profile;
import io.purser.conversation.assistant.Profiles;
import io.purser.conversation.model.Decision;
import io.purser.conversation.model.Instructions;
import io.purser.conversation.model.Model;
import io.purser.conversation.model.ModelUnavailable;
import io.purser.conversation.model.Prompt;
import io.purser.conversation.turn.Dialogue;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.NumberedCitations;
import io.purser.conversation.turn.Origins;
import io.purser.conversation.turn.Question;
import io.purser.conversation.turn.Sought;
import io.purser.conversation.turn.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Asks the model, and tells what it decided as an event. */
@ApplicationScoped
class Thinking {

    private static final Logger LOG = Logger.getLogger(Thinking.class);
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(50);
    private static final Usage NO_MODEL = new Usage("", 0, 0, 0);

    /** The name under which a search stands in the history that no model has asked for. */
    private static final String SEARCH = "search_knowledge";

    private static final String GONE = "The assistant no longer exists.";

    private final Profiles profiles;
    private final Model model;
    private final Confidential confidential;
    private final TurnConfig config;
    private final Clock clock = Clock.systemUTC();

    Thinking(Profiles profiles, Model model, Confidential confidential, TurnConfig config) {
        this.profiles = profiles;
        this.model = model;
        this.confidential = confidential;
        this.config = config;
    }

    /** The one event that says what the model decided on, or that it failed. A step has one id for it. */
    Uni<ConversationEvent> decide(Step.AskModel step, List<Entry> history) {
        return profiles.find(step.question().origin())
                .chain(found -> found.map(profile -> ask(profile, step, history))
                        .orElseGet(() -> Uni.createFrom().failure(new ModelUnavailable(GONE))))
                .onFailure(ModelUnavailable.class)
                .recoverWithItem(failure -> failed(step, (ModelUnavailable) failure));
    }

    private Uni<ConversationEvent> ask(Profile profile, Step.AskModel step, List<Entry> history) {
        if (step.step() == 0 && profile.asksFirst()) {
            String said = Dialogue.in(step.question().turn(), history);
            return Uni.createFrom().item(askedFirst(profile, step.question(), said));
        }
        var functions = Functions.of(profile);
        var prompt = prompt(profile, functions, step, history);
        return model.next(prompt).map(decision -> event(decision, prompt, profile, functions, step));
    }

    /**
     * The search that the assistant wants before its model is asked. None when that cannot be told now: it is then
     * asked for later.
     */
    Uni<List<ConversationEvent>> ahead(Step.SearchAhead step) {
        Header turn = step.question().origin();
        return profiles.mayAskFirst(turn)
                ? profiles.find(turn)
                        .map(found -> found.filter(Profile::searchesAhead).stream()
                                .map(profile -> askedFirst(profile, step.question(), step.said()))
                                .toList())
                        .onFailure()
                        .recoverWithItem(List.of())
                : Uni.createFrom().item(List.of());
    }

    private ConversationEvent askedFirst(Profile profile, Question question, String query) {
        var sources = profile.knowledge().stream().map(KnowledgeDefined::id).toList();
        String arguments = Json.MAPPER.createObjectNode().put("query", query).toString();
        var call = new DecidedCall.AskedFirst(question.call(0, 0), sources, SEARCH, arguments, query);
        return new CallsDecided(header(question, 0).by(profile.version()), 0, "", List.of(call), NO_MODEL);
    }

    private Prompt prompt(Profile profile, Functions functions, Step.AskModel step, List<Entry> history) {
        Question question = step.question();
        return new Prompt(
                profile.model(),
                profile.temperature(),
                profile.maxOutputTokens(),
                stranger(question),
                Instructions.of(
                        profile.name(),
                        profile.personalityPrompt(),
                        question.mode(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        hasPlaceholders(history),
                        confidential.canary(question.origin())),
                history,
                step.step() < profile.steps() ? functions.offered() : List.of(),
                patience(question));
    }

    private static boolean hasPlaceholders(List<Entry> history) {
        return history.stream()
                .anyMatch(entry -> entry instanceof Entry.FromCustomer said
                        && Placeholders.places(said.text()).findAny().isPresent());
    }

    private Duration patience(Question question) {
        Duration left = Duration.between(clock.instant(), question.deadline()).minus(config.reserve());
        return left.compareTo(SHORTEST_PATIENCE) > 0 ? left : SHORTEST_PATIENCE;
    }

    private ConversationEvent event(
            Decision decision, Prompt prompt, Profile profile, Functions functions, Step.AskModel step) {
        Header header = header(step).by(profile.version());
        return switch (decision) {
            case Decision.Say said -> drafted(header, said, profile, step, prompt.history());
            case Decision.Call(var text, var wishes, var usage) ->
                new CallsDecided(header, step.step(), text, calls(wishes, prompt, functions, step), usage);
        };
    }

    private static List<DecidedCall> calls(
            List<Decision.Wish> wishes, Prompt prompt, Functions functions, Step.AskModel step) {
        var origins = Origins.of(prompt.system(), prompt.history());
        return IntStream.range(0, wishes.size())
                .mapToObj(index -> functions.call(step.question().call(step.step(), index), wishes.get(index), origins))
                .toList();
    }

    private ConversationEvent drafted(
            Header header, Decision.Say said, Profile profile, Step.AskModel step, List<Entry> history) {
        var reply = profile.numbersCitations(step.question().mode())
                ? NumberedCitations.in(said.text(), step.question().turn(), history)
                : new NumberedCitations.Numbered(said.text(), "");
        return new ReplyDrafted(
                header,
                step.step(),
                0,
                true,
                reply.whole(),
                evidence(step.question().turn(), history, reply),
                said.usage(),
                confidential.fingerprint(header, profile),
                Sought.in(step.question().turn(), history).orElse(null));
    }

    /** The list is screened with the rest of the text, and is its own evidence. */
    private List<Evidence> evidence(TurnId turn, List<Entry> history, NumberedCitations.Numbered reply) {
        var evidence = new ArrayList<>(evidence(turn, history));
        if (!reply.list().isEmpty()) {
            evidence.add(new Evidence("citations", reply.list()));
        }
        return evidence;
    }

    private ConversationEvent failed(Step.AskModel step, ModelUnavailable failure) {
        LOG.warnf(
                "The model gave no answer: turn=%s step=%d cause=%s",
                step.question().turn(),
                step.step(),
                failure.getCause() == null ? "none" : failure.getCause().toString());
        return new ModelFailed(header(step), step.step(), String.valueOf(failure.getMessage()));
    }

    /** The tool's own words, which are their own evidence, in place of what the model would have said. */
    ConversationEvent draft(Step.TellCustomer step) {
        return new ReplyDrafted(
                header(step.question(), step.step()),
                step.step(),
                0,
                true,
                step.reply().text(),
                List.of(new Evidence(step.reply().tool(), step.reply().text())),
                NO_MODEL);
    }

    /** The decision that the model was not needed for. */
    ConversationEvent decision(Step.MakeCalls step) {
        return new CallsDecided(header(step.question(), step.step()), step.step(), "", step.calls(), NO_MODEL);
    }

    private Header header(Step.AskModel step) {
        return header(step.question(), step.step());
    }

    private Header header(Question question, int step) {
        return question.origin().next("decision/" + step, 0, clock.instant());
    }

    /** The newest first, as long as there is room. */
    private List<Evidence> evidence(TurnId turn, List<Entry> history) {
        var evidence = new ArrayList<Evidence>();
        int room = config.evidenceCharacters();
        for (Entry entry : history.reversed()) {
            if (entry instanceof Entry.Outcome outcome && outcome.output().length() <= room) {
                room -= outcome.output().length();
                evidence.add(new Evidence(outcome.call().name(), outcome.output(), Sought.found(turn, outcome)));
            }
        }
        return evidence;
    }

    /** The same for all messages of a session, so that a provider can keep its cache, and nothing that tells who it is. */
    private static String stranger(Question question) {
        return UUID.nameUUIDFromBytes(question.origin().key().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
