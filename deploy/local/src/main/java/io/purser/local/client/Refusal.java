package io.purser.local.client;

/** The endpoint said no where a yes was counted on. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(Answer answer) {
        super("%s was answered with %d: %s"
                .formatted(
                        answer.request(),
                        answer.status(),
                        answer.json().path("message").asText(answer.text())));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
