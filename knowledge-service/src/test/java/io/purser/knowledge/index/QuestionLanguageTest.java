package io.purser.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "what is the deadline for returns, ENGLISH",
        "el captcha no me deja entrar, SPANISH",
        "combien de codes sont générés et où les trouver, FRENCH",
        "wie lange ist der Gutschein noch gültig, GERMAN",
        "短信验证码多久失效？, CHINESE",
        "領収書はどこですか, JAPANESE",
        "환불은 언제 되나요, KOREAN"
    })
    void isToldByScriptOrSmallWords(String question, Language language) {
        assertThat(QuestionLanguage.of(question, EnumSet.allOf(Language.class))).contains(language);
    }

    @Test
    void isNotGuessedFromContentWordsOrAmongLanguagesThatAreNotThere() {
        assertThat(QuestionLanguage.of("password length?", EnumSet.allOf(Language.class)))
                .isEmpty();
        assertThat(QuestionLanguage.of("短信验证码多久失效？", EnumSet.of(Language.ENGLISH)))
                .isEmpty();
    }
}
