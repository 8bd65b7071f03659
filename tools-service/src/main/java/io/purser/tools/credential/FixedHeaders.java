package io.purser.tools.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.tools.credential.Credential.Fixed;
import java.util.Base64;
import java.util.regex.Pattern;

/** Credentials that are one header each. */
final class FixedHeaders {

    static final String VALUE = "value";

    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)^bearer\\s+");

    private FixedHeaders() {}

    static Credential apiKey(Details details) {
        if (!details.optional("in").orElse("header").equalsIgnoreCase("header")) {
            throw details.fault("in", "must be header: a key is sent in no other place");
        }
        return new Fixed(header(details), matching(details, TEXT, VALUE, "api_key", "key"));
    }

    static Credential bearer(Details details) {
        String token = SCHEME.matcher(details.required("token", "bearer_token", "access_token")
                        .strip())
                .replaceFirst("");
        return new Fixed(AUTHORIZATION, "Bearer " + matched(details, TOKEN, "token", token));
    }

    static Credential basic(Details details) {
        String user = details.required("username", "user", "user_name");
        if (user.indexOf(':') >= 0) {
            throw details.fault("username", "must hold no colon: it ends where the first one stands");
        }
        String password = details.optional("password", "pass")
                .orElseThrow(() -> details.fault("password", "is required for the type basic; it may be empty"));
        return new Fixed(
                AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
    }

    private static String header(Details details) {
        String name = details.required("header", "header_name", "name").strip();
        if (!OwnHeaders.isName(name)) {
            throw details.fault("header", "is no name of a header");
        }
        if (OwnHeaders.areSent(name)) {
            throw details.fault("header", "must be another one: calls use this one themselves");
        }
        return name;
    }

    private static String matching(Details details, Pattern form, String... names) {
        return matched(details, form, names[0], details.required(names).strip());
    }

    private static String matched(Details details, Pattern form, String name, String text) {
        if (!form.matcher(text).matches()) {
            throw details.fault(name, "must be printable ASCII characters, as it goes into a header");
        }
        return text;
    }
}
