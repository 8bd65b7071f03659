package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The smallest PDFs there are. */
final class Pdfs {

    private Pdfs() {}

    /** One page with a line of text. */
    static byte[] withText() {
        return pdf("BT /F1 24 Tf 72 700 Td (The text of a printed page) Tj ET", "/Font << /F1 5 0 R >>");
    }

    /** One page with nothing to read on it. */
    static byte[] withoutText() {
        return pdf("0 0 100 100 re f", "");
    }

    private static byte[] pdf(String content, String resources) {
        var text = new StringBuilder("%PDF-1.4\n");
        var objects = new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << %s >> >>"
                    .formatted(resources),
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        var places = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            places[i] = text.length();
            text.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
        }
        int table = text.length();
        text.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        for (int place : places) {
            text.append("%010d 00000 n \n".formatted(place));
        }
        text.append(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.length + 1, table));
        return text.toString().getBytes(ISO_8859_1);
    }
}
