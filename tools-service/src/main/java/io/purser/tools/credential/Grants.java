package io.purser.tools.credential;

import io.purser.tools.credential.Credential.Client;
import io.purser.tools.credential.Credential.Grant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** OAuth 2 grants that need nobody in front of a browser (RFC 6749, sections 4.3 and 4.4). */
final class Grants {

    static final String TOKEN_URL = "token_url";

    private static final String[] TOKEN_URLS = {TOKEN_URL, "token_endpoint", "access_token_url"};
    private static final String[] CLIENT_IDS = {"client_id", "client"};

    private Grants() {}

    static Credential password(Details details) {
        String url = details.url(TOKEN_URLS);
        var form = form("password", details);
        form.put("username", details.required("username", "user", "user_name"));
        form.put("password", details.required("password"));
        return new Grant(url, form, new Client(given(details, CLIENT_IDS), given(details, "client_secret")));
    }

    static Credential clientCredentials(Details details) {
        String url = details.url(TOKEN_URLS);
        var client = new Client(details.required(CLIENT_IDS), details.required("client_secret"));
        return new Grant(url, form("client_credentials", details), client);
    }

    private static Map<String, String> form(String grant, Details details) {
        var form = new HashMap<>(Map.of("grant_type", grant));
        details.words("scope", "scopes").ifPresent(scope -> form.put("scope", scope));
        details.optional("audience").ifPresent(audience -> form.put("audience", audience));
        return form;
    }

    private static @Nullable String given(Details details, String... names) {
        return details.optional(names).filter(Predicate.not(String::isBlank)).orElse(null);
    }
}
