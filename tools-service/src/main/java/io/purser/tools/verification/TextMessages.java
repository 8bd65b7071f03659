package io.purser.tools.verification;

import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Messages by an interface like Twilio's: {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
record TextMessages(Provider provider, String accountSid, String from) implements CodeMessage {

    private static final String SERVICE = "MG";

    @Override
    public Uni<Sent> send(String phone, String text) {
        return provider.post(
                        "/2010-04-01/Accounts/%s/Messages.json".formatted(accountSid),
                        Map.of(
                                from.startsWith(SERVICE) ? "MessagingServiceSid" : "From",
                                from,
                                "To",
                                phone,
                                "Body",
                                text))
                .map(TextMessages::sent);
    }

    private static Sent sent(EgressOutcome outcome) {
        return switch (Provider.Said.of(outcome)) {
            case Provider.Said.Yes _ -> new Sent.OnItsWay();
            case Provider.Said.No no when no.isTooMany() -> new Sent.TooMany();
            case Provider.Said.No no -> new Sent.Failed("The message could not be sent: " + no.why());
            case Provider.Said.Nothing(var why) -> new Sent.Failed("The message could not be sent: " + why);
        };
    }
}
