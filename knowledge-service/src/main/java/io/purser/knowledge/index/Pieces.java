package io.purser.knowledge.index;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts words into all their pieces of four letters, with a mark at either end of the word: what is misspelt, compounded, bent in a
 * way that its language's rules do not know, or written without its accents still has most of its pieces. Words of one letter, or of one character, have none.
 */
final class Pieces extends Analyzer {

    private static final int LETTERS = 4;
    private static final Pattern WORD = Pattern.compile("^.*$");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var plain = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        var marked = new PatternReplaceFilter(plain, WORD, "_$0_", false);
        return new TokenStreamComponents(words, new NGramTokenFilter(marked, LETTERS));
    }
}
