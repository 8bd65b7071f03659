package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Small PDF files that would keep their reader busy for ever, or fill its memory. */
public final class PdfBombs {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final int GIGABYTE = 1 << 30;

    private PdfBombs() {}

    /** Its one page is a gigabyte of nothing. */
    public static byte[] content() throws IOException {
        return pdf(
                text(CATALOG),
                text(ONE_PAGE),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>"),
                stream("/Filter/FlateDecode", packed(GIGABYTE)));
    }

    /** The objects of the document are packed, with a gigabyte of spaces. */
    static byte[] objects() throws IOException {
        byte[] packed = packed(
                GIGABYTE,
                "1 0 2 %d 3 %d ".formatted(CATALOG.length(), CATALOG.length() + ONE_PAGE.length())
                        + CATALOG
                        + ONE_PAGE
                        + "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
        return ("%PDF-1.7\n4 0 obj\n<</Type/ObjStm/N 3/First 16/Filter/FlateDecode/Length " + packed.length
                        + ">>\nstream\n" + new String(packed, ISO_8859_1)
                        + "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF")
                .getBytes(ISO_8859_1);
    }

    /** One row of its content is as wide as the memory. */
    static byte[] row() throws IOException {
        return pdf(
                text(CATALOG),
                text(ONE_PAGE),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>"),
                stream("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4>>", packed(100)));
    }

    /** Its content is lists, each two characters long. */
    static byte[] lists() throws IOException {
        return pdf(
                text(CATALOG),
                text(ONE_PAGE),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>"),
                stream("/Filter/FlateDecode", packed(100, "[]".repeat(2_000_000))));
    }

    /** The same in its catalog, which is not packed. */
    static byte[] listsInCatalog() throws IOException {
        return pdf(
                text("<</Type/Catalog/Pages 2 0 R/Lists[" + "[]".repeat(2_000_000) + "]>>"),
                text(ONE_PAGE),
                text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"));
    }

    /** Ten drawings of ten drawings, and so on. */
    public static byte[] drawings() throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(text(CATALOG));
        objects.add(text(ONE_PAGE));
        objects.add(text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"));
        objects.add(stream("", "/X Do".getBytes(ISO_8859_1)));
        for (int next = 6; next < 20; next++) {
            objects.add(stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</XObject<</X %d 0 R>>>>".formatted(next),
                    "/X Do ".repeat(10).getBytes(ISO_8859_1)));
        }
        objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "q Q".getBytes(ISO_8859_1)));
        return pdf(objects.toArray(byte[][]::new));
    }

    /** Pages in pages in pages. */
    static byte[] deep() throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(text(CATALOG));
        for (int next = 3; next < 50_000; next++) {
            objects.add(text("<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(next)));
        }
        objects.add(text("<</Type/Page/MediaBox[0 0 100 100]>>"));
        return pdf(objects.toArray(byte[][]::new));
    }

    /** Pages that hold themselves, each twice. */
    static byte[] circles() throws IOException {
        String kids = IntStream.range(2, 40).mapToObj("%d 0 R"::formatted).collect(Collectors.joining(" "));
        var objects = new ArrayList<byte[]>();
        objects.add(text(CATALOG));
        IntStream.range(2, 40)
                .forEach(i -> objects.add(text("<</Type/Pages/Kids[%s %s]/Count 2999>>".formatted(kids, kids))));
        return pdf(objects.toArray(byte[][]::new));
    }

    /** A length that is its own length. */
    static byte[] references() throws IOException {
        return pdf(
                text(CATALOG),
                text("<</Type/Pages/Kids 5 0 R/Count 6 0 R>>"),
                text("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"),
                text("<</Length 4 0 R>>\nstream\nBT ET\nendstream"),
                text("5 0 R"),
                text("6 0 R"));
    }

    private static byte[] text(String object) {
        return object.getBytes(ISO_8859_1);
    }

    private static byte[] stream(String dictionary, byte[] content) throws IOException {
        var stream = new ByteArrayOutputStream();
        stream.write(text("<<%s/Length %d>>\nstream\n".formatted(dictionary, content.length)));
        stream.write(content);
        stream.write(text("\nendstream"));
        return stream.toByteArray();
    }

    private static byte[] packed(int length) throws IOException {
        return packed(length, "");
    }

    private static byte[] packed(int length, String head) throws IOException {
        var packed = new ByteArrayOutputStream();
        var spaces = new byte[1 << 16];
        Arrays.fill(spaces, (byte) ' ');
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(text(head));
            for (int written = 0; written < length; written += spaces.length) {
                out.write(spaces);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] pdf(byte[]... objects) throws IOException {
        var pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        pdf.write(text("%PDF-1.7\n"));
        for (int i = 0; i < objects.length; i++) {
            places.add(pdf.size());
            pdf.write(text("%d 0 obj\n".formatted(i + 1)));
            pdf.write(objects[i]);
            pdf.write(text("\nendobj\n"));
        }
        int table = pdf.size();
        pdf.write(text("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1)));
        for (int place : places) {
            pdf.write(text("%010d 00000 n \n".formatted(place)));
        }
        pdf.write(
                text("trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF".formatted(objects.length + 1, table)));
        return pdf.toByteArray();
    }
}
