package io.purser.knowledge.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of a file: by its first bytes where they say it, else by its name. Blocks. */
public final class Recognition {

    private static final MimeTypes SIGNS = MimeTypes.getDefaultMimeTypes();

    private Recognition() {}

    /**
     * @param claimed the media type that was sent along; empty when there was none
     * @throws NotRead when it is nothing that is read, or not what its name says
     */
    public static FileType of(Path file, String name, String claimed) throws IOException, NotRead {
        String sign = sign(file);
        return switch (sign) {
            case "application/pdf" -> FileType.PDF;
            case "text/html", "application/xhtml+xml" -> FileType.HTML;
            case "application/zip", "application/x-tika-ooxml" -> docx(file);
            case "application/x-tika-msoffice" ->
                throw new NotRead("Old and encrypted Office files are not read: save it as .docx without a password");
            default -> text(file, name, claimed);
        };
    }

    private static String sign(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            MediaType type = SIGNS.detect(bytes, new Metadata());
            return type.getBaseType().toString();
        }
    }

    private static FileType docx(Path file) throws IOException, NotRead {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return FileType.DOCX;
            }
            throw new NotRead("An archive is not read, unless it is a .docx: upload what is in it");
        } catch (ZipException e) {
            throw new NotRead("The file is a broken archive or .docx");
        }
    }

    private static FileType text(Path file, String name, String claimed) throws IOException, NotRead {
        var type = FileType.claimed(name, claimed)
                .orElseThrow(() -> new NotRead("Files of this type are not read; those that are: " + FileType.all()));
        if (!type.isText()) {
            throw new NotRead("The file is named %s, but it is none".formatted(type));
        }
        if (!TextFile.isText(file)) {
            throw new NotRead("The file is not a text");
        }
        return type;
    }
}
