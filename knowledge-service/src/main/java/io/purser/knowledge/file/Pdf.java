package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files: a section for each heading and page. Blocks, and keeps a core busy. */
public final class Pdf {

    private static final int MOST_PAGES = 3_000;
    private static final int LONGEST_TITLE = 200;

    private Pdf() {}

    /**
     * @param name what it is called when it does not say so itself
     * @throws Unusable when it cannot be read as it is
     */
    public static Document read(Path file, String name) throws IOException {
        try (var pdf = MeasuringParser.open(file)) {
            return read(pdf, name);
        } catch (InvalidPasswordException e) {
            throw new Unusable("The PDF is encrypted: upload it without a password", e);
        } catch (Unusable e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unusable("The PDF is broken: save it again and upload that", e);
        }
    }

    private static Document read(PDDocument pdf, String name) throws IOException {
        requireReadable(pdf);
        var pages = pages(pdf);
        String title = title(pdf, name);
        var sections = PdfLayout.of(pages).sections(title, pages);
        if (sections.isEmpty()) {
            throw new Unusable("There is no text in the PDF, it seems to hold pictures only: upload it with its text");
        }
        return Document.of(title, sections);
    }

    private static void requireReadable(PDDocument pdf) {
        if (!pdf.getCurrentAccessPermission().canExtractContent()) {
            throw new Unusable(
                    "The PDF is encrypted and does not allow its text to be taken out: upload it without that");
        }
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new Unusable("The PDF has more than %d pages: split it into several files".formatted(MOST_PAGES));
        }
    }

    private static List<PdfPage> pages(PDDocument pdf) throws IOException {
        var limit = new TextLimit();
        var pages = new ArrayList<PdfPage>();
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            Patience.requireSome();
            pages.add(PageText.of(pdf, number, limit));
        }
        return pages;
    }

    private static String title(PDDocument pdf, String name) {
        return Optional.ofNullable(pdf.getDocumentInformation().getTitle())
                .map(String::strip)
                .filter(title -> !title.isEmpty() && title.length() <= LONGEST_TITLE && title.contains(" "))
                .orElse(name);
    }
}
