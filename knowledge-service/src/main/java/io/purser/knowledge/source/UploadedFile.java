package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import io.purser.knowledge.media.FileType;
import io.purser.knowledge.media.NotRead;
import io.purser.knowledge.media.Recognition;
import io.purser.knowledge.store.FileParts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes in what was uploaded: looks at it, and stores it. */
@Singleton
class UploadedFile {

    private static final int LONGEST_NAME = 255;
    private static final int PART = 256 * 1024;

    private final Vertx vertx;
    private final FileParts parts;
    private final SourceConfig config;

    UploadedFile(Vertx vertx, FileParts parts, SourceConfig config) {
        this.vertx = vertx;
        this.parts = parts;
        this.config = config;
    }

    /** The file's name without the folders that some clients send along. */
    static String name(FileUpload file) {
        String name = file.fileName().replace('\\', '/').replace("\0", "");
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** Fails with 400 when it is known already that the file cannot be read. */
    Uni<Fill> fill(FileUpload file) {
        return stored(file).map(content -> new Fill(Details.ofFile(name(file)), content));
    }

    private Uni<Content.File> stored(FileUpload file) {
        requireSize(file.size());
        return vertx.executeBlocking(() -> Seen.of(file)).chain(seen -> parts(file.uploadedFile())
                .map(id -> new Content.File(id, seen.type(), file.size(), seen.digest())));
    }

    private void requireSize(long size) {
        long largest = config.largestFile().asLongValue();
        if (size > largest) {
            throw ApiException.invalid("The file is larger than %d bytes".formatted(largest));
        }
        if (size == 0) {
            throw ApiException.invalid("The file is empty");
        }
    }

    private Uni<UUID> parts(Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setRead(true).setWrite(false))
                .chain(open -> parts.add(bytes(open)).eventually(open::close));
    }

    private static Multi<Buffer> bytes(AsyncFile file) {
        return file.setReadBufferSize(PART).toMulti().map(buffer -> buffer.getDelegate());
    }

    /** What can be said of a file when it was read through once. */
    private record Seen(FileType type, String digest) {

        static Seen of(FileUpload file) throws IOException {
            try {
                String claimed = Objects.requireNonNullElse(file.contentType(), "");
                return new Seen(Recognition.of(file.uploadedFile(), name(file), claimed), digest(file.uploadedFile()));
            } catch (NotRead e) {
                throw ApiException.invalid(e.why());
            }
        }

        private static String digest(Path file) throws IOException {
            try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
                bytes.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
