package io.purser.tools.verification;

/**
 * A code that was sent, or is to be. As text, it does not tell it.
 *
 * @param phone in E.164 form
 * @param code made here; who sends it may make one of their own instead
 */
record OpenCode(String phone, String code) {

    @Override
    public String toString() {
        return "OpenCode[]";
    }
}
