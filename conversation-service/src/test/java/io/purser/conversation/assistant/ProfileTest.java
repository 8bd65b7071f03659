package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Mode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    @ParameterizedTest
    @CsvSource({
        "NUMBERED, CHAT, true",
        "NUMBERED, EMAIL, true",
        "NUMBERED, VOICE, false",
        "NONE, CHAT, false",
        "NONE, EMAIL, false",
        "NONE, VOICE, false"
    })
    void citationsAreReadAndNeverSpoken(CitationStyle style, Mode mode, boolean numbered) {
        var profile = new Profile(
                1, "Shop", "default", "", null, null, 8, KnowledgeStrategy.ON_DEMAND, style, List.of(), List.of());

        assertThat(profile.numbersCitations(mode)).isEqualTo(numbered);
    }
}
