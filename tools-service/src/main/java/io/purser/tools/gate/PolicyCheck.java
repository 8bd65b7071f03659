package io.purser.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a policy that decides can be stored. */
@ApplicationScoped
public class PolicyCheck {

    private final Workers workers;

    PolicyCheck(Workers workers) {
        this.workers = workers;
    }

    /**
     * Fails with a 400 that says what to change; with the place, where the language's engine tells it.
     *
     * @param path what the details are called in messages
     */
    public Uni<Void> check(GateType type, String path, ObjectNode details) {
        return workers.run(
                        () -> {
                            Rules.check(type, details);
                            return true;
                        },
                        Workers.TO_READ)
                .onFailure(Fault.class)
                .transform(fault ->
                        ApiException.invalid("%s of type %s: %s".formatted(path, type.text(), fault.getMessage())))
                .replaceWithVoid();
    }
}
