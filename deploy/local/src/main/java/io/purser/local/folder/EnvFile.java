package io.purser.local.folder;

import java.io.IOException;
import java.util.Optional;

/** What a script has to know to call the installation, to be read with {@code source}. */
public record EnvFile(String url, Identity identity, Optional<String> demoAssistant) {

    public void write(DataFolder folder) throws IOException {
        Private.write(folder.env(), text());
    }

    String text() {
        return """
                PURSER_URL=%s
                PURSER_ACCOUNT_SID=%s
                PURSER_AUTH_TOKEN=%s
                PURSER_DEMO_ASSISTANT=%s
                """
                .formatted(url, identity.accountSid(), identity.authToken(), demoAssistant.orElse(""));
    }
}
