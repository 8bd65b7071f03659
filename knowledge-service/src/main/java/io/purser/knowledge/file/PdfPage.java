package io.purser.knowledge.file;

import java.util.List;

/** A page's paragraphs as they stand below each other. */
record PdfPage(int number, List<Paragraph> paragraphs) {

    PdfPage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param size of its letters, in half points */
    record Paragraph(String text, int size) {}
}
