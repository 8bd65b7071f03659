package io.purser.knowledge.file;

import io.purser.knowledge.file.PdfPage.Paragraph;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a page's text with the size of its letters. Lines of another size are another paragraph. */
final class PageText extends PDFTextStripper {

    private static final int HALVES = 2;
    private static final int NONE_BEFORE = 0;

    private final int number;
    private final TextLimit limit;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int size;
    private double sizes;
    private int letters;

    private PageText(int number, TextLimit limit) {
        this.number = number;
        this.limit = limit;
    }

    static PdfPage of(PDDocument pdf, int number, TextLimit limit) throws IOException {
        var text = new PageText(number, limit);
        text.setStartPage(NONE_BEFORE);
        text.writeText(pdf, Writer.nullWriter());
        text.endParagraph();
        return new PdfPage(number, text.paragraphs);
    }

    /** Only the one: to go through all of them for each would take longer with each page. */
    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        processPage(pages.get(number - 1));
    }

    /** Drawings may hold drawings without end. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Patience.requireSome();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        limit.take(text.length());
        line.append(text);
        positions.forEach(letter -> sizes += letter.getFontSizeInPt());
        letters += positions.size();
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endParagraph();
    }

    private void endLine() {
        int here = letters == 0 ? size : (int) Math.round(HALVES * sizes / letters);
        if (!paragraph.isEmpty() && here != size && !line.isEmpty()) {
            close();
        }
        if (!line.toString().isBlank()) {
            paragraph
                    .append(paragraph.isEmpty() ? "" : "\n")
                    .append(line.toString().strip());
            size = here;
        }
        line.setLength(0);
        sizes = 0;
        letters = 0;
    }

    private void endParagraph() {
        endLine();
        close();
    }

    private void close() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(new Paragraph(paragraph.toString(), size));
            paragraph.setLength(0);
        }
    }
}
