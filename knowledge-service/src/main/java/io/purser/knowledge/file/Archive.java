package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into an archive before others unpack it: a small one may hold more than memory and disk do. */
final class Archive {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_TEXT = 64 << 20;
    private static final long LARGEST_OTHER = 8 << 20;
    private static final int STEP = 64 * 1024;

    private Archive() {}

    static void requireHarmless(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            require(zip.size() <= MOST_ENTRIES);
            for (ZipEntry entry : zip.stream().filter(Archive::isUnpacked).toList()) {
                requireSize(zip, entry);
            }
        } catch (IOException e) {
            throw new Unusable("The .docx is broken: save it again and upload that", e);
        }
    }

    /** Pictures and the like are not touched. */
    private static boolean isUnpacked(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** What an entry says of its own size may be a lie. */
    private static void requireSize(ZipFile zip, ZipEntry entry) throws IOException {
        long left = entry.getName().equals("word/document.xml") ? LARGEST_TEXT : LARGEST_OTHER;
        try (InputStream bytes = zip.getInputStream(entry)) {
            var step = new byte[STEP];
            for (int read = bytes.read(step); read >= 0; read = bytes.read(step)) {
                left -= read;
                require(left >= 0);
            }
        }
    }

    private static void require(boolean harmless) {
        if (!harmless) {
            throw new Unusable("The .docx grows too large when it is unpacked: split it into several files");
        }
    }
}
