package io.purser.tools.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressOutcome;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everySuccessIsAnAnswer(int status) {
        assertThat(Outcomes.result(answered(status, "done"))).isEqualTo(new ToolResult.Answer("done"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 304, 400, 401, 403, 404, 429, 500, 503})
    void everyOtherStatusIsARefusal(int status) {
        assertThat(Outcomes.result(answered(status, "no"))).isEqualTo(new ToolResult.Refused(status, "no"));
    }

    @Test
    void refusalsTellTheBeginningOnly() {
        assertThat(Outcomes.result(answered(500, "😀".repeat(1_000))))
                .isEqualTo(new ToolResult.Refused(500, "😀".repeat(250) + "…"));
        assertThat(Outcomes.result(answered(500, "a" + "😀".repeat(1_000))))
                .isEqualTo(new ToolResult.Refused(500, "a" + "😀".repeat(249) + "…"));
    }

    @Test
    void othersAreWhatTheyAre() {
        assertThat(Outcomes.result(new EgressOutcome.Refused("no"))).isEqualTo(new ToolResult.Restricted("no"));
        assertThat(Outcomes.result(new EgressOutcome.Unreachable("no"))).isEqualTo(new ToolResult.Unreachable("no"));
        assertThat(Outcomes.result(new EgressOutcome.Broken("no"))).isInstanceOf(ToolResult.Unreachable.class);
        assertThat(Outcomes.result(new EgressOutcome.TimedOut(Duration.ofSeconds(1))))
                .isEqualTo(new ToolResult.TimedOut(Duration.ofSeconds(1)));
        assertThat(Outcomes.result(new EgressOutcome.TooLarge(200, 7))).isEqualTo(new ToolResult.TooLarge(7));
        assertThat(Outcomes.result(new EgressOutcome.TooLarge(500, 7))).isEqualTo(new ToolResult.Refused(500, ""));
    }

    private static EgressOutcome answered(int status, String body) {
        return new EgressOutcome.Answered(
                status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body), URI.create("http://t.example"));
    }
}
