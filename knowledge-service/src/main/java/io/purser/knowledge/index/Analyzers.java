package io.purser.knowledge.index;

import java.util.HashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** How the words of each field are brought to their common form. */
final class Analyzers {

    private Analyzers() {}

    static Analyzer byField() {
        var byField = new HashMap<String, Analyzer>();
        var pieces = new Pieces();
        for (Language language : Language.values()) {
            var analyzer = language.analyzer();
            byField.put(language.words(), analyzer);
            byField.put(language.headings(), analyzer);
            byField.put(language.pieces(), pieces);
        }
        return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), byField);
    }
}
