package io.purser.knowledge.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The languages whose words are known in their forms. Words of any other are taken as they stand. */
enum Language {
    ENGLISH("en", true, EnglishAnalyzer::new),
    CHINESE("zh", true, CJKAnalyzer::new),
    JAPANESE("ja", false, CJKAnalyzer::new),
    KOREAN("ko", false, CJKAnalyzer::new),
    SPANISH("es", false, SpanishAnalyzer::new),
    FRENCH("fr", false, FrenchAnalyzer::new),
    GERMAN("de", false, GermanAnalyzer::new),
    ITALIAN("it", false, ItalianAnalyzer::new),
    PORTUGUESE("pt", false, PortugueseAnalyzer::new),
    DUTCH("nl", false, DutchAnalyzer::new),
    DANISH("da", false, DanishAnalyzer::new),
    NORWEGIAN("no", false, NorwegianAnalyzer::new),
    SWEDISH("sv", false, SwedishAnalyzer::new),
    FINNISH("fi", false, FinnishAnalyzer::new),
    RUSSIAN("ru", false, RussianAnalyzer::new),
    TURKISH("tr", false, TurkishAnalyzer::new),
    ARABIC("ar", false, ArabicAnalyzer::new),
    HINDI("hi", false, HindiAnalyzer::new),
    OTHER("other", false, StandardAnalyzer::new);

    private final String code;
    private final boolean embedded;
    private final Supplier<Analyzer> analyzer;

    Language(String code, boolean embedded, Supplier<Analyzer> analyzer) {
        this.code = code;
        this.embedded = embedded;
        this.analyzer = analyzer;
    }

    /** The one that a BCP 47 tag such as {@code es-MX} begins with. */
    static Language tagged(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code.equals("nb") || code.equals("nn") ? "no" : code))
                .findFirst()
                .orElse(OTHER);
    }

    String code() {
        return code;
    }

    /** Whether an embedding model of ours was trained on it. */
    boolean isEmbedded() {
        return embedded;
    }

    Analyzer analyzer() {
        return analyzer.get();
    }

    /** The field for the words of its chunks. */
    String words() {
        return "words." + code;
    }

    /** Whether it is written without spaces, or in characters that say it. */
    boolean isCjk() {
        return this == CHINESE || this == JAPANESE || this == KOREAN;
    }

    /** The field for the pieces of its words. */
    String pieces() {
        return "pieces." + code;
    }

    /** The field for what stands above its chunks. */
    String headings() {
        return "headings." + code;
    }
}
