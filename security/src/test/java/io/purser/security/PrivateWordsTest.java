package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.AccountId;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PrivateWordsTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final AccountId OTHER = new AccountId("AC00000000000000000000000000000002");

    private final PrivateWords words = new PrivateWords(key('a'));

    @Test
    void wordIsAlwaysTheSame() {
        String word = words.word("canary", ACCOUNT, "aia_asst_1", 12);

        assertThat(word).matches("[a-z]{12}");
        assertThat(new PrivateWords(key('a')).word("canary", ACCOUNT, "aia_asst_1", 12))
                .isEqualTo(word);
    }

    @Test
    void anythingElseHasAnotherWord() {
        assertThat(new String[] {
                    words.word("canary", ACCOUNT, "aia_asst_1", 12),
                    words.word("seal", ACCOUNT, "aia_asst_1", 12),
                    words.word("canary", OTHER, "aia_asst_1", 12),
                    words.word("canary", ACCOUNT, "aia_asst_2", 12),
                    new PrivateWords(key('b')).word("canary", ACCOUNT, "aia_asst_1", 12)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void wordHasNoMoreLettersThanTheMacHasBytes() {
        assertThat(words.word("canary", ACCOUNT, "aia_asst_1", 32)).hasSize(32);
        assertThatThrownBy(() -> words.word("canary", ACCOUNT, "aia_asst_1", 33))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(UTF_8));
    }
}
