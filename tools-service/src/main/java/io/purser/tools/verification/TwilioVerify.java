package io.purser.tools.verification;

import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/**
 * Codes that Twilio Verify v2 makes, sends and checks. A verification that is started again while it is open sends its code again.
 *
 * @param channel {@code sms}, {@code call} or {@code whatsapp}
 */
record TwilioVerify(Provider provider, String serviceSid, String channel, int digits) implements Codes {

    @Override
    public Uni<Sent> send(OpenCode open) {
        return post("Verifications", Map.of("To", open.phone(), "Channel", channel))
                .map(outcome -> sent(Provider.Said.of(outcome)));
    }

    @Override
    public Uni<Checked> check(OpenCode open, String given) {
        return post("VerificationCheck", Map.of("To", open.phone(), "Code", given))
                .map(outcome -> checked(Provider.Said.of(outcome)));
    }

    private Uni<EgressOutcome> post(String resource, Map<String, String> form) {
        return provider.post("/v2/Services/%s/%s".formatted(serviceSid, resource), form);
    }

    private static Sent sent(Provider.Said said) {
        return switch (said) {
            case Provider.Said.Yes yes when yes.status().equals("pending") -> new Sent.OnItsWay();
            case Provider.Said.Yes yes -> new Sent.Failed("The verification is " + yes.status());
            case Provider.Said.No no when no.isTooMany() -> new Sent.TooMany();
            case Provider.Said.No no -> new Sent.Failed("The code could not be sent: " + no.why());
            case Provider.Said.Nothing(var why) -> new Sent.Failed("The code could not be sent: " + why);
        };
    }

    /** A verification that has ended is not found any more. */
    private static Checked checked(Provider.Said said) {
        return switch (said) {
            case Provider.Said.Yes yes -> checked(yes.status());
            case Provider.Said.No no when no.isTooMany() -> new Checked.TooMany();
            case Provider.Said.No no when no.isAbsent() -> new Checked.Gone();
            case Provider.Said.No no -> new Checked.Failed("The code could not be checked: " + no.why());
            case Provider.Said.Nothing(var why) -> new Checked.Failed("The code could not be checked: " + why);
        };
    }

    private static Checked checked(String status) {
        return switch (status) {
            case "approved" -> new Checked.Right();
            case "pending" -> new Checked.Wrong();
            case "max_attempts_reached" -> new Checked.TooMany();
            case "canceled", "deleted", "expired", "failed" -> new Checked.Gone();
            default -> new Checked.Failed("The code could not be checked");
        };
    }
}
