package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.ToolResult;
import java.util.Objects;
import java.util.Optional;

/** Arguments that do not fit are put right once: after a second time the model is told to let the tool be in this turn. */
final class Misfits {

    private Misfits() {}

    /** What the model is told of the call's result. */
    static String told(Session session, OpenCall call) {
        var result = Objects.requireNonNull(call.result());
        return result instanceof ToolResult.InvalidArguments unfit && isAgain(session, call)
                ? Told.unfitAgain(unfit)
                : Told.of(result);
    }

    static Session noted(Session session, OpenCall call) {
        return turn(session, call)
                .flatMap(turn -> of(call).map(
                                misfit -> session.in(turn.with(turn.question().with(misfit)))))
                .orElse(session);
    }

    private static boolean isAgain(Session session, OpenCall call) {
        return turn(session, call)
                .flatMap(turn -> of(call).filter(turn.question()::hasMisfitBefore))
                .isPresent();
    }

    private static Optional<Question.Misfit> of(OpenCall call) {
        return call.decided() instanceof DecidedCall.OnTool tool && call.result() instanceof ToolResult.InvalidArguments
                ? Optional.of(new Question.Misfit(tool.tool(), call.step()))
                : Optional.empty();
    }

    /** The running turn, when it is the call's; what an earlier one did wrong is over. */
    private static Optional<Turn.Running> turn(Session session, OpenCall call) {
        return session.turn().running().filter(turn -> turn.question().turn().equals(call.turn()));
    }
}
