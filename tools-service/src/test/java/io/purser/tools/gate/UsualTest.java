package io.purser.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Header;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for writes of tools without a policy. */
class UsualTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ALLOW,     false, false, true
                    CONFIRMED, true,  false, false
                    CONFIRMED, false, true,  true
                    VERIFIED,  true,  false, true
                    VERIFIED,  false, true,  false
                    FORBID,    true,  true,  false
                    """)
    void writeIsAllowedWhereTheSettingAsksForNoMore(
            Writes writes, boolean verified, boolean confirmed, boolean allowed) {
        var decision = Usual.of(writes, request(verified, confirmed));

        assertThat(decision instanceof Decision.Allowed).isEqualTo(allowed);
        if (decision instanceof Decision.Forbidden(var policy, var why)) {
            assertThat(policy).isEqualTo("gate.writes");
            assertThat(why).isNotBlank();
        }
    }

    private static ToolCallRequested request(boolean verified, boolean confirmed) {
        var now = Instant.now();
        var header = Header.first(
                EventId.create(),
                now,
                now.plusSeconds(25),
                new AccountId("AC1"),
                new AssistantId("aia_asst_1"),
                new SessionId("s"));
        return new ToolCallRequested(
                header,
                new CallId("call_1"),
                new ToolId("aia_tool_1"),
                "pay",
                "{}",
                "email:a@b.example",
                verified,
                confirmed);
    }
}
