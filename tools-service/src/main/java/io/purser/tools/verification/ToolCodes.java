package io.purser.tools.verification;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who sends and checks the codes for a tool: as its policies say, else as the installation is set. */
@ApplicationScoped
class ToolCodes {

    private static final long LARGEST_ANSWER = 64 * 1024;

    private final StoredVerification stored;
    private final EgressGate gate;
    private final VerificationConfig config;

    ToolCodes(StoredVerification stored, EgressGate gate, VerificationConfig config) {
        this.stored = stored;
        this.gate = gate;
        this.config = config;
    }

    /** Empty when nobody is named. */
    Uni<Optional<Codes>> of(AccountId account, ToolId tool) {
        return stored.of(account, tool).map(terms -> terms.or(this::usual).map(this::codes));
    }

    private Optional<VerificationTerms> usual() {
        var messages = config.messages();
        return messages.accountSid().flatMap(account -> messages.authToken().flatMap(token -> messages.from()
                .map(from -> new VerificationTerms.ByMessage(messages.url(), account, token, from, Optional.empty()))));
    }

    private Codes codes(VerificationTerms terms) {
        return switch (terms) {
            case VerificationTerms.ByVerify verify ->
                new TwilioVerify(
                        provider(verify.url(), verify.user(), verify.password()),
                        verify.serviceSid(),
                        verify.channel(),
                        verify.digits());
            case VerificationTerms.ByMessage message ->
                new OwnCodes(
                        config.digits(),
                        config.validFor(),
                        message.text().orElse(config.text()),
                        new TextMessages(
                                provider(message.url(), message.accountSid(), message.authToken()),
                                message.accountSid(),
                                message.from()));
        };
    }

    private Provider provider(String url, String user, String password) {
        return new Provider(gate, new EgressLimits(config.timeLimit(), LARGEST_ANSWER, 0), url, user, password);
    }
}
