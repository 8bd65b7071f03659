package io.purser.gateway.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every refusal looks like. */
public final class Errors {

    private Errors() {}

    public static void assertError(HttpResponse<String> response, int status, int code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var error = Client.tree(response);
        assertThat(error.path("status").intValue()).isEqualTo(status);
        assertThat(error.path("code").intValue()).isEqualTo(code);
        assertThat(error.path("message").textValue()).isNotBlank();
        assertThat(error.path("more_info").textValue()).endsWith("/" + code);
    }
}
