package io.purser.local.demo.shop;

/** The caller has left something out or sent no JSON. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
