package io.purser.tools.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.tools.credential.Credential.Client;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a client shows its secret to a token endpoint (RFC 6749, section 2.3.1). */
enum ClientProof {
    HEADER,
    FORM;

    ClientProof other() {
        return this == HEADER ? FORM : HEADER;
    }

    Map<String, String> headers(Client client) {
        return isHeader(client) ? Map.of("Authorization", "Basic " + encoded(client)) : Map.of();
    }

    Map<String, String> fields(Client client) {
        var fields = new HashMap<String, String>();
        if (client.id() != null && !isHeader(client)) {
            fields.put("client_id", client.id());
        }
        if (client.secret() != null && !isHeader(client)) {
            fields.put("client_secret", client.secret());
        }
        return fields;
    }

    private boolean isHeader(Client client) {
        return this == HEADER && client.id() != null && client.secret() != null;
    }

    private static String encoded(Client client) {
        String pair = form(client.id()) + ":" + form(client.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String form(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, UTF_8);
    }
}
