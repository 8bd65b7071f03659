package io.purser.standin.mind;

import io.purser.standin.answer.Reply;
import io.purser.standin.arguments.Parameter;
import io.purser.standin.chat.Function;
import io.purser.standin.choosing.Choice;
import io.purser.standin.choosing.Choosing;
import io.purser.standin.telling.Quote;
import io.purser.standin.telling.Quotes;
import io.purser.standin.telling.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of a turn: tells what came back, asks for what is missing, and owns up to what it does not know. */
final class Ending {

    private static final String UNKNOWN =
            "I'm sorry, I don't know that. I found nothing about it in the information I have.";
    private static final String HELPLESS = "I'm sorry, I can't help with that. ";
    private static final double SURE = 0.5;
    private static final double CERTAIN = 0.62;

    private final Quotes quotes;
    private final Telling telling;
    private final Persona persona;
    private final Turn turn;
    private final List<Function> callable;
    private final Research research;

    Ending(Quotes quotes, Persona persona, Turn turn, List<Function> callable) {
        this.quotes = quotes;
        this.telling = new Telling(quotes);
        this.persona = persona;
        this.turn = turn;
        this.callable = callable;
        this.research = new Research(quotes, turn.done(), callable);
    }

    /** What the instructions say about it in so many words, so that nothing has to be searched. */
    Optional<Reply> known(String question, List<Choice> choices) {
        boolean searchesOnly = choices.stream().allMatch(choice -> Choosing.isSearch(choice.function()));
        if (!searchesOnly || !turn.done().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(quotes.answer(question, persona.facts(), CERTAIN))
                .filter(fact -> !fact.isEmpty())
                .map(fact -> Reply.text(fact.text()));
    }

    /** The calls that bring something new. */
    List<Choice.Calling> worthwhile(List<Choice.Calling> calls) {
        return calls.stream().filter(call -> !research.isAnswered(call)).toList();
    }

    Reply reply(String question, List<Choice> choices) {
        Optional<Reply.Call> elsewhere = research.next();
        if (elsewhere.isPresent()) {
            return new Reply("", List.of(elsewhere.get()));
        }
        List<String> told = told(question);
        choices.stream()
                .filter(Choice.Asking.class::isInstance)
                .map(choice -> ask(((Choice.Asking) choice).missing()))
                .findFirst()
                .ifPresent(told::add);
        return Reply.text(told.isEmpty() ? fromMemory(question) : String.join("\n\n", told));
    }

    private List<String> told(String question) {
        var told = new ArrayList<String>();
        turn.done().stream()
                .filter(done -> !Research.isSearch(done))
                .forEach(done -> told.add(telling.tell(question, done.result())));
        research.answers().values().stream()
                .filter(answer -> !answer.isEmpty())
                .forEach(answer -> told.add(answer.text()));
        return new ArrayList<>(told.stream().distinct().toList());
    }

    private String ask(List<Parameter> missing) {
        return Asking.askedFor(turn.lastReply(), missing) ? Asking.givenUp(missing) : Asking.forMissing(missing);
    }

    /** From what is at hand without any call: facts in the instructions and what came back in earlier turns. */
    private String fromMemory(String question) {
        var known = new ArrayList<String>(persona.facts());
        turn.doneEarlier().stream()
                .filter(done -> Telling.trouble(done.result()).isEmpty())
                .forEach(done -> known.add(done.result()));
        Quote answer = quotes.answer(question, known, SURE);
        return answer.isEmpty() ? unknown() : answer.text();
    }

    private String unknown() {
        Optional<String> trouble = turn.done().stream()
                .flatMap(done -> Telling.trouble(done.result()).stream())
                .findFirst();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        return research.begun() || callable.isEmpty() ? UNKNOWN : HELPLESS + Abilities.of(callable);
    }
}
