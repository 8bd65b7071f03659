package io.purser.contract.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionIdsTest {

    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_1");

    @Test
    void versionOfASourceHasOneId() {
        assertThat(EventId.of(SOURCE, 2)).isEqualTo(EventId.of(new KnowledgeId("aia_know_1"), 2));
    }

    @Test
    void otherVersionsAndSourcesHaveOthers() {
        assertThat(EventId.of(SOURCE, 2))
                .isNotEqualTo(EventId.of(SOURCE, 3))
                .isNotEqualTo(EventId.of(new KnowledgeId("aia_know_2"), 2));
    }
}
