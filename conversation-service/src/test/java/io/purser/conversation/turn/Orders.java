package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.id.EventId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One turn of an assistant whose knowledge is asked first, in every order in which its events can arrive, each of them
 * also once more at any later time, as after a crash. As in the service, what was folded is not folded again, and what
 * is due then is done again.
 */
final class Orders {

    private final Set<List<String>> histories = new HashSet<>();
    private final MessageReceived message;
    private int orders;

    private Orders(MessageReceived message) {
        this.message = message;
    }

    static Orders of(MessageReceived message, ConversationEvent verdict) {
        var orders = new Orders(message);
        var start = new World(Session.NEW, List.of(), Set.of(), List.of(), List.of(message), true);
        orders.from(orders.after(start, message).with(verdict));
        return orders;
    }

    Set<List<String>> histories() {
        return histories;
    }

    int orders() {
        return orders;
    }

    /**
     * How far one order has come.
     *
     * @param seen what may come once more, if {@code again}
     * @param open what was written and not read yet
     */
    private record World(
            Session session,
            List<String> history,
            Set<EventId> folded,
            List<ConversationEvent> seen,
            List<ConversationEvent> open,
            boolean again) {

        World with(ConversationEvent written) {
            return new World(session, history, folded, seen, Session.plus(open, written), again);
        }
    }

    private void from(World world) {
        if (world.open().isEmpty()) {
            orders++;
            histories.add(world.history());
            assertThat(world.session().turn()).isEqualTo(new Turn.Idle());
            assertThat(world.session().calls()).isEmpty();
        }
        world.open().stream().distinct().forEach(event -> from(after(world, event)));
        if (world.again()) {
            var last = new World(world.session(), world.history(), world.folded(), List.of(), world.open(), false);
            world.seen().forEach(event -> from(after(last, event)));
        }
    }

    private World after(World world, ConversationEvent event) {
        boolean fresh = !world.folded().contains(event.header().id());
        Folded folded =
                fresh ? new Folding(MidTurn.TAKE_OVER).fold(world.session(), event) : Folded.of(world.session());
        boolean changed =
                !folded.session().equals(world.session()) || !folded.entries().isEmpty();
        var known = new HashSet<>(world.folded());
        if (changed) {
            known.add(event.header().id());
        }
        var open = new ArrayList<>(world.open());
        open.remove(event);
        folded.session().due(event).stream().flatMap(this::done).forEach(open::add);
        return new World(
                folded.session(),
                Session.plus(world.history(), Talk.lines(folded.entries())),
                known,
                Session.plus(world.seen(), event),
                open,
                world.again());
    }

    /** What the services write when this is due. */
    private Stream<ConversationEvent> done(Step step) {
        return switch (step) {
            case Step.SearchAhead _ -> Stream.of(Talk.askedFirst(message));
            case Step.RequestCalls(var _, var _, var calls, boolean _, var _, var _) ->
                calls.stream().map(call -> Talk.found(Talk.askedFirst(message), 0, "At nine."));
            case Step.AskModel(Question _, int number) ->
                Stream.of(number == 0 ? Talk.askedFirst(message) : draft(number));
            case Step.TellEnd _ -> Stream.empty();
            case Step.TellCustomer _, Step.MakeCalls _ -> throw new AssertionError("Not due in this turn: " + step);
        };
    }

    /** The draft with its verdict, which is all that matters of it. */
    private ConversationEvent draft(int step) {
        ReplyDrafted draft = Talk.drafted(message, step, "At nine.");
        return Talk.approved(draft);
    }
}
