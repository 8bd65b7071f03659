package io.purser.conversation.model;

/** The model's address is one that nothing may be sent to. Its message is for who runs the service. */
final class ModelNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelNotAllowed(String authority, String why) {
        super("%s (the model's address is %s; if it is meant, add its host:port to EGRESS_ALLOW)"
                .formatted(why, authority));
    }
}
