package io.purser.tools.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How customers are verified. */
@ConfigMapping(prefix = "verification")
interface VerificationConfig {

    /** How many digits a code has that is made here; 4 to 10. */
    @WithDefault("6")
    int digits();

    /** How long a code is good for. */
    @WithDefault("10m")
    Duration validFor();

    /** How often a wrong code may be given. */
    @WithDefault("3")
    int wrongCodes();

    /** How long no code is sent or taken after too many wrong ones. */
    @WithDefault("10m")
    Duration rest();

    /** How many codes are sent to one customer within {@code codesWithin}. */
    @WithDefault("3")
    int codes();

    /** See {@code codes}. */
    @WithDefault("1h")
    Duration codesWithin();

    /** A code that was sent less than that ago is not sent again. */
    @WithDefault("30s")
    Duration resendAfter();

    /** How long is waited for who sends or checks a code. */
    @WithDefault("5s")
    Duration timeLimit();

    /** What is sent to the customer; {@code {code}} and {@code {minutes}} are filled in. */
    @WithDefault(
            "Your code is {code}. It is good for {minutes} minutes. Give it only to the assistant you are talking to.")
    String text();

    /** Who sends codes for tools that name nobody; without, such tools cannot be called. */
    Messages messages();

    /** An interface like Twilio's for messages. */
    interface Messages {

        /** Its address without a path. */
        @WithDefault("https://api.twilio.com")
        String url();

        /** Whose account it is, also the user name. */
        Optional<String> accountSid();

        /** The password. */
        Optional<String> authToken();

        /** The number that messages come from, or the id of a messaging service. */
        Optional<String> from();
    }
}
