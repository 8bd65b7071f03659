package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.security.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arguments at rest: sealed for this call of this account only. */
@ApplicationScoped
class SealedArguments implements Sealing {

    private static final int LARGEST = 64 * 1024;

    private final SealedSecrets secrets;

    SealedArguments(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public @Nullable String seal(ToolCallRequested request) {
        return request.arguments().length() > LARGEST
                ? null
                : secrets.seal(
                        request.arguments(),
                        request.header().account(),
                        request.call().value());
    }

    /** Empty when they cannot be opened any more. */
    Optional<String> open(String sealed, AccountId account, String call) {
        return secrets.open(sealed, account, call);
    }
}
