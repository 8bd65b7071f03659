package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.VerificationCompleted;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Approved;
import io.purser.contract.event.VerificationResult.CodeSent;
import io.purser.contract.event.VerificationResult.Expired;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationResult.NoPhone;
import io.purser.contract.event.VerificationResult.WrongCode;

/** What a step towards the customer's proof changes. */
final class Verifications {

    private Verifications() {}

    /** The right code counts also when its turn has ended meanwhile; then only the calls that waited for it are given up. */
    static Folded completed(Session session, VerificationCompleted completed) {
        return session.call(completed.call())
                .map(call -> Calls.told(
                        session.proving(proof(session, call, completed)),
                        call,
                        completed.header(),
                        Told.of(completed.result())))
                .orElseGet(() -> Folded.of(session.proving(late(session.proof(), completed))));
    }

    private static Proof late(Proof proof, VerificationCompleted completed) {
        return completed.result() instanceof Approved
                ? proof.approved(completed.header()).decided()
                : proof;
    }

    private static Proof proof(Session session, OpenCall call, VerificationCompleted completed) {
        return switch (call.decided()) {
            case DecidedCall.OnTool tool -> sent(session, tool, call, completed.result());
            case DecidedCall.OnCode _ -> checked(session.proof(), completed);
            case DecidedCall.OnKnowledge _, DecidedCall.AskedFirst _, DecidedCall.Impossible _ -> session.proof();
        };
    }

    private static Proof sent(Session session, DecidedCall.OnTool tool, OpenCall call, VerificationResult result) {
        return result instanceof CodeSent(var _, int digits, var expires)
                ? session.turn()
                        .running()
                        .map(turn -> turn.question().identity())
                        .map(identity -> session.proof().waitingFor(tool, call.turn(), identity, digits, expires))
                        .orElse(session.proof())
                : session.proof();
    }

    private static Proof checked(Proof proof, VerificationCompleted completed) {
        return switch (completed.result()) {
            case Approved() -> proof.approved(completed.header());
            case Expired(), LimitReached _ -> new Proof.None();
            case WrongCode _, CodeSent _, NoPhone _, Impossible _ -> proof;
        };
    }
}
