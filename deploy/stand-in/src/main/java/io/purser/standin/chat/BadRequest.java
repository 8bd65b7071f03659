package io.purser.standin.chat;

import java.util.Optional;

/** The caller's fault, told in a way that lets the caller mend it. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Optional<String> param;
    private final String code;

    private BadRequest(String message, Optional<String> param, String code) {
        super(message, null, false, false);
        this.param = param;
        this.code = code;
    }

    public static BadRequest at(String param, String message) {
        return new BadRequest(message, Optional.of(param), "invalid_value");
    }

    public static BadRequest missing(String param) {
        return new BadRequest("Missing required parameter: '" + param + "'.", Optional.of(param), "missing_parameter");
    }

    public static BadRequest json(String message) {
        return new BadRequest(message, Optional.empty(), "invalid_json");
    }

    public static BadRequest unknownModel(String model) {
        return new BadRequest(
                "The model '" + model + "' does not exist here. There are stand-in, echo, echo:<delay in ms> and"
                        + " script:<name> for a script that was set.",
                Optional.of("model"),
                "model_not_found");
    }

    public Optional<String> param() {
        return param;
    }

    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
