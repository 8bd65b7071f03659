package io.purser.gateway.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a callback says, in the names that the wire contract gives to it (section 3.2). */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Told(
        @JsonProperty("Status") String status,
        @JsonProperty("SessionId") String session,
        @JsonProperty("Identity") String identity,
        @JsonProperty("Body") @Nullable String body,
        @JsonProperty("AccountSid") String account,
        @JsonProperty("Flagged") boolean flagged,
        @JsonProperty("Aborted") boolean aborted,
        @JsonProperty("Error") @Nullable String error,
        @JsonProperty("ErrorCode") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorCode) {

    Told to(String whom) {
        return new Told(status, session, whom, body, account, flagged, aborted, error, errorCode);
    }

    /** The fields of a form; those without a value are empty. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Status", status);
        fields.put("SessionId", session);
        fields.put("Identity", identity);
        fields.put("Body", body == null ? "" : body);
        fields.put("AccountSid", account);
        fields.put("Flagged", String.valueOf(flagged));
        fields.put("Aborted", String.valueOf(aborted));
        fields.put("Error", error == null ? "" : error);
        if (errorCode != null) {
            fields.put("ErrorCode", errorCode.toString());
        }
        return fields;
    }

    String form() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
