package io.purser.contract.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The wire contract's error body. {@code code} is the contract's own number, {@code status} the HTTP status. */
public record ApiError(int code, String message, @JsonProperty("more_info") String moreInfo, int status) {

    static ApiError of(int status, int code, String message) {
        return new ApiError(code, message, "https://www.twilio.com/docs/errors/" + code, status);
    }
}
