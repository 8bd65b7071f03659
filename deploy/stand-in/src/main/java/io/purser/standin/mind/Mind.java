package io.purser.standin.mind;

import io.purser.standin.answer.Answer;
import io.purser.standin.answer.Model;
import io.purser.standin.answer.Reply;
import io.purser.standin.arguments.Filling;
import io.purser.standin.arguments.Source;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Function;
import io.purser.standin.chat.Json;
import io.purser.standin.chat.ToolChoice;
import io.purser.standin.choosing.Choice;
import io.purser.standin.choosing.Choosing;
import io.purser.standin.choosing.Wish;
import io.purser.standin.language.English;
import io.purser.standin.language.Words;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.telling.Quotes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The stand-in's own way to answer. Stateless: all it knows is in the request. */
public final class Mind implements Model {

    private static final String FOREIGN = "I'm sorry, I only understand English. Could you write it in English?";
    private static final String UNCLEAR = "I'm sorry, I did not understand that. Could you put it in other words?";
    private static final double PIECES_OF_NONSENSE = 2.6;

    private final Meaning meaning;
    private final Choosing choosing;
    private final Quotes quotes;

    public Mind(Meaning meaning, Clock clock) {
        this.meaning = meaning;
        this.choosing = new Choosing(meaning, new Filling(meaning, clock));
        this.quotes = new Quotes(meaning);
    }

    @Override
    public Answer next(ChatRequest request) {
        Reply reply = reply(request);
        var form = new Form(new Persona(Turn.of(request.messages()).instructions()));
        return Answer.say(reply.calls().isEmpty() ? Reply.text(form.of(reply.text())) : reply);
    }

    private Reply reply(ChatRequest request) {
        Turn turn = Turn.of(request.messages());
        var persona = new Persona(turn.instructions());
        var talk = new SmallTalk(persona, request.functions());
        boolean begins = turn.done().stream().allMatch(done -> Research.isOfAll(done, request.callable()));
        Optional<String> aside = begins ? aside(turn, talk) : Optional.empty();
        if (aside.isPresent() && !insists(request)) {
            return Reply.text(aside.get());
        }
        Source source = Intent.of(turn);
        List<Choice> choices =
                insists(request) ? insisted(request, source) : new Wishes(choosing, request.callable()).of(source);
        var ending = new Ending(quotes, persona, turn, request.callable());
        Optional<Reply> known = insists(request) ? Optional.empty() : ending.known(source.said(), choices);
        if (known.isPresent()) {
            return known.get();
        }
        List<Choice.Calling> fresh = Calls.fresh(choices, turn.done());
        List<Choice.Calling> calls = insists(request) ? fresh : ending.worthwhile(fresh);
        if (!calls.isEmpty()) {
            return new Reply("", calls.stream().map(Mind::call).toList());
        }
        return ending.reply(source.said(), choices);
    }

    /** What can be said without looking anything up. */
    private Optional<String> aside(Turn turn, SmallTalk talk) {
        String said = turn.said();
        boolean answering = Asking.asked(turn.lastReply()) && !said.isBlank();
        Optional<String> chat = talk.reply(said);
        if (chat.isPresent() || answering) {
            return chat;
        }
        if (English.isForeign(said)) {
            return Optional.of(FOREIGN);
        }
        return isNonsense(said) ? Optional.of(UNCLEAR) : Optional.empty();
    }

    /** Words that the tokenizer has to cut into many pieces are no words. */
    private boolean isNonsense(String said) {
        List<String> words = Words.of(said).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .toList();
        if (words.isEmpty() || English.hasFrequentWord(said)) {
            return false;
        }
        String text = String.join(" ", words.subList(0, Math.min(50, words.size())));
        return meaning.of(text).pieces() >= PIECES_OF_NONSENSE * Math.min(50, words.size());
    }

    private static boolean insists(ChatRequest request) {
        return request.choice() instanceof ToolChoice.Required || request.choice() instanceof ToolChoice.Named;
    }

    private List<Choice> insisted(ChatRequest request, Source source) {
        List<Function> allowed = request.functions().stream()
                .filter(function -> !(request.choice() instanceof ToolChoice.Named named)
                        || named.function().equals(function.name()))
                .toList();
        return choosing.closest(new Wish(source, allowed)).stream()
                .map(Choice.class::cast)
                .toList();
    }

    private static Reply.Call call(Choice.Calling calling) {
        return new Reply.Call(calling.function().name(), Json.text(calling.arguments()));
    }
}
