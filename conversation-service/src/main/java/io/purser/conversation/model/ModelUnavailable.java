package io.purser.conversation.model;

/** The model gave no usable answer. The message is fit for the customer. */
public final class ModelUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String message) {
        super(message);
    }

    public ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
