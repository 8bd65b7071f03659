package io.purser.tools.verification;

import java.util.Optional;

/** How customers of a tool prove who they are. As text, none tells its secret. */
public sealed interface VerificationTerms {

    /** By Twilio Verify. */
    record ByVerify(String url, String user, String password, String serviceSid, String channel, int digits)
            implements VerificationTerms {

        @Override
        public String toString() {
            return "ByVerify[url=%s]".formatted(url);
        }
    }

    /**
     * By a code that is made here and sent as a message.
     *
     * @param from a number, or the id of a messaging service
     */
    record ByMessage(String url, String accountSid, String authToken, String from, Optional<String> text)
            implements VerificationTerms {

        @Override
        public String toString() {
            return "ByMessage[url=%s]".formatted(url);
        }
    }
}
