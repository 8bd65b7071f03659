package io.purser.tools.verification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.tools.credential.CredentialType;
import io.purser.tools.credential.Details;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of policies that say how customers prove who they are. */
public enum VerificationType {
    TWILIO_VERIFY(VerificationType::verify),
    ONE_TIME_CODE(VerificationType::messages);

    private static final String VERIFY_URL = "https://verify.twilio.com";
    private static final String MESSAGES_URL = "https://api.twilio.com";
    private static final Set<String> CHANNELS = Set.of("sms", "call", "whatsapp");
    private static final Pattern SERVICE = Pattern.compile("VA[0-9a-fA-F]{32}");
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 10;
    private static final int USUAL_DIGITS = 6;

    private final Function<Details, VerificationTerms> reading;

    VerificationType(Function<Details, VerificationTerms> reading) {
        this.reading = reading;
    }

    /** The type as it is stored and shown. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whatever the letters are, and whatever stands between the words. */
    public static Optional<VerificationType> of(String written) {
        String word = CredentialType.word(written);
        return Stream.of(values())
                .filter(type -> CredentialType.word(type.name()).equals(word))
                .findFirst();
    }

    /**
     * What the details say.
     *
     * @param path what the details are called in messages
     * @throws ApiException 400 that names the field which is missing or cannot be used
     */
    public VerificationTerms read(String path, ObjectNode details) {
        return reading.apply(new Details(path, text(), details));
    }

    private static VerificationTerms verify(Details details) {
        return new VerificationTerms.ByVerify(
                url(details, VERIFY_URL),
                details.optional("api_key").orElseGet(() -> account(details)),
                details.required("auth_token", "api_secret"),
                matching(details, SERVICE, "service_sid", "must be VA and 32 hexadecimal digits"),
                channel(details),
                details.number("code_length", FEWEST_DIGITS, MOST_DIGITS).orElse(USUAL_DIGITS));
    }

    private static VerificationTerms messages(Details details) {
        return new VerificationTerms.ByMessage(
                url(details, MESSAGES_URL),
                account(details),
                details.required("auth_token"),
                details.required("from", "messaging_service_sid").strip(),
                details.optional("text").map(text -> withCode(details, text)));
    }

    private static String url(Details details, String usual) {
        return details.optional("base_url").isPresent() ? details.url("base_url") : usual;
    }

    private static String account(Details details) {
        return matching(details, ACCOUNT, "account_sid", "must be AC and 32 hexadecimal digits");
    }

    private static String matching(Details details, Pattern form, String name, String why) {
        String text = details.required(name).strip();
        if (!form.matcher(text).matches()) {
            throw details.fault(name, why);
        }
        return text;
    }

    private static String channel(Details details) {
        String channel = details.optional("channel").orElse("sms").toLowerCase(Locale.ROOT);
        if (!CHANNELS.contains(channel)) {
            throw details.fault("channel", "must be sms, call or whatsapp");
        }
        return channel;
    }

    private static String withCode(Details details, String text) {
        if (!text.contains("{code}")) {
            throw details.fault("text", "must hold {code}, where the code goes");
        }
        return text;
    }
}
