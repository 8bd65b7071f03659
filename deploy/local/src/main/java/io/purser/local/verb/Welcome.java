package io.purser.local.verb;

import io.purser.local.run.Installation;
import io.purser.local.run.Model;
import java.util.Optional;

/** What is said when all is ready: where it is, how to sign in, and a line that works. */
record Welcome(Installation installation, Optional<DemoSeed.Seeded> demo) {

    String text() {
        return """

                Purser is ready.

                  address       %s
                  account SID   %s
                  auth token    %s
                  model         %s
                  data          %s  (for scripts: source "%s")

                Try it:

                  %s
                """
                .formatted(
                        installation.url(),
                        installation.identity().accountSid(),
                        installation.identity().authToken(),
                        model(),
                        installation.data().root(),
                        installation.data().env(),
                        curl());
    }

    private String model() {
        return switch (installation.model()) {
            case Model.StandIn() ->
                "the stand-in, a small one of our own for trying and testing; with OPENAI_API_KEY set, a real one";
            case Model.Remote remote -> remote.toString();
        };
    }

    private String curl() {
        return demo.map(this::message).orElseGet(() -> "curl -s -u %s %s/v1/Assistants".formatted(user(), address()));
    }

    private String message(DemoSeed.Seeded demo) {
        return "curl -s -u %s -H 'Content-Type: application/json' %s/v1/Assistants/%s/Messages -d '%s'"
                .formatted(user(), address(), demo.assistant(), body(demo.question()));
    }

    /** The question is ours and needs no escaping. */
    private static String body(String question) {
        return "{\"identity\": \"user_id:alice\", \"body\": \"%s\"}".formatted(question);
    }

    private String user() {
        return installation.identity().accountSid() + ":"
                + installation.identity().authToken();
    }

    private String address() {
        return installation.url().toString();
    }
}
