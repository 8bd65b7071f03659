package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Header;
import io.purser.contract.id.TurnId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far the customer has come in proving who they are. It holds for one identity: another one begins anew. */
public sealed interface Proof {

    /** The name under which the check of a code stands in the history. */
    String CHECK = "verify_code";

    /** Nothing was asked for. */
    record None() implements Proof {}

    /**
     * A code is on its way to the customer.
     *
     * @param turn the turn whose calls wait for it
     * @param digits how many the code has
     * @param code what the customer gave, as long as no check of it was decided on
     */
    record Asked(
            String identity,
            TurnId turn,
            List<DecidedCall.OnTool> calls,
            int digits,
            Instant expires,
            @Nullable String code)
            implements Proof {

        public Asked {
            calls = List.copyOf(calls);
        }

        Asked given(@Nullable String other) {
            return new Asked(identity, turn, calls, digits, expires, other);
        }
    }

    /**
     * The customer has given the right code.
     *
     * @param calls that waited for it and are still to be made
     */
    record Given(String identity, List<DecidedCall.OnTool> calls) implements Proof {

        public Given {
            calls = List.copyOf(calls);
        }
    }

    /** True when the customer has proven that this identity is theirs. */
    default boolean isGivenBy(String identity) {
        return this instanceof Given given && given.identity.equals(identity);
    }

    /** The calls that are decided on without the model; their ids are those of the step. */
    default List<DecidedCall> due(Question question, int step) {
        return switch (this) {
            case None() -> List.of();
            case Asked asked
            when asked.code != null && asked.identity.equals(question.identity()) ->
                List.of(new DecidedCall.OnCode(
                        question.call(step, 0), asked.calls.getFirst().tool(), CHECK, asked.code));
            case Asked _ -> List.of();
            case Given given ->
                given.identity.equals(question.identity())
                        ? IntStream.range(0, given.calls.size())
                                .<DecidedCall>mapToObj(
                                        index -> given.calls.get(index).as(question.call(step, index)))
                                .toList()
                        : List.of();
        };
    }

    /** The same, once what was due is decided on. */
    default Proof decided() {
        return switch (this) {
            case None none -> none;
            case Asked asked -> asked.given(null);
            case Given(var identity, var _) -> new Given(identity, List.of());
        };
    }

    /** After what the customer said: a code counts when it is the only one of its length in the message. */
    default Proof after(Heard heard) {
        return this instanceof Asked asked
                        && asked.identity.equals(heard.received().identity())
                ? OneTimeCode.in(heard.received().body(), asked.digits)
                        .<Proof>map(asked::given)
                        .orElse(asked)
                : this;
    }

    /** After a code was sent for a call; the calls of one turn wait together, those of an earlier one are given up. */
    default Proof waitingFor(DecidedCall.OnTool call, TurnId turn, String identity, int digits, Instant expires) {
        var calls = this instanceof Asked asked && asked.turn.equals(turn) && asked.identity.equals(identity)
                ? Session.plus(asked.calls, call)
                : List.of(call);
        return new Asked(identity, turn, calls, digits, expires, null);
    }

    /** After the right code. Calls that waited longer than the code was good for are given up. */
    default Proof approved(Header by) {
        return this instanceof Asked asked
                ? new Given(asked.identity, by.at().isBefore(asked.expires) ? asked.calls : List.of())
                : this;
    }
}
