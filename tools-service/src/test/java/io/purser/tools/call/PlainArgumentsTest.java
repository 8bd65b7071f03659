package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Placeholders;
import io.purser.contract.event.ToolCallRequested;
import io.purser.security.SealedPlaceholders;
import io.purser.security.SealedSecrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainArgumentsTest {

    private static final String NAME = "Ada \"the\" Countess \\ Łovelace";

    private final SealedPlaceholders sealing =
            new SealedPlaceholders(new SealedSecrets("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", List.of()));
    private final PlainArguments arguments = new PlainArguments(sealing);

    @Test
    void toolGetsTheValueAsJson() {
        var request = Requests.request("");
        String placeholder = sealing.of("NAME", NAME, request.header());
        var sealed = new Placeholders(Map.of(placeholder, sealing.seal(NAME, request.header())));

        var opened = arguments.in(with(request, "{\"name\":\"%s\",\"n\":1}".formatted(placeholder), sealed));

        assertThat(opened.arguments()).isEqualTo("{\"name\":\"Ada \\\"the\\\" Countess \\\\ Łovelace\",\"n\":1}");
        assertThat(opened.placeholders().isEmpty()).isTrue();
        assertThat(opened.call()).isEqualTo(request.call());
    }

    @Test
    void placeholderThatNobodyKnowsStaysAsItIs() {
        var request = Requests.request("{\"email\":\"[EMAIL_000000001]\"}");

        assertThat(arguments.in(request)).isSameAs(request);
        assertThat(arguments
                        .in(with(request, request.arguments(), new Placeholders(Map.of("[EMAIL_000000001]", "junk"))))
                        .arguments())
                .isEqualTo(request.arguments());
    }

    private static ToolCallRequested with(ToolCallRequested request, String written, Placeholders placeholders) {
        return new ToolCallRequested(
                request.header(),
                request.call(),
                request.tool(),
                request.name(),
                written,
                request.identity(),
                false,
                false,
                false,
                placeholders);
    }
}
