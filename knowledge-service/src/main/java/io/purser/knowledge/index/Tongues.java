package io.purser.knowledge.index;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import io.purser.knowledge.chunk.Chunk;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the language of a chunk: as its document says, else by its letters. */
final class Tongues {

    /** In characters: enough to tell, whatever the length. */
    private static final int LOOKED_AT = 1_000;

    private final TextObjectFactory texts = CommonTextObjectFactories.forDetectingOnLargeText();
    private final LanguageDetector detector;

    Tongues() {
        var known = BuiltInLanguages.getLanguages().stream()
                .filter(locale -> of(locale) != Language.OTHER)
                .toList();
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(known))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Too little text to tell is taken for English. */
    Language of(Chunk chunk) {
        String tag = chunk.language();
        return tag == null ? guessed(chunk.title() + "\n" + chunk.text()) : Language.tagged(tag);
    }

    private Language guessed(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return detector.detect(texts.forText(beginning)).transform(Tongues::of).or(Language.ENGLISH);
    }

    private static Language of(LdLocale locale) {
        return Language.tagged(locale.getLanguage());
    }
}
