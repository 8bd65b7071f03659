package io.purser.knowledge.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads what was uploaded. */
@Singleton
class UploadedFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_NAME = 255;

    private final Vertx vertx;
    private final SourceConfig config;

    UploadedFile(Vertx vertx, SourceConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** The file's name without the folders that some clients send along. */
    static String name(FileUpload file) {
        String name = file.fileName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    Uni<String> markdown(FileUpload file) {
        requireMarkdown(name(file));
        requireSize(file.size());
        return vertx.fileSystem().readFile(file.uploadedFile().toString()).map(content -> text(content.getBytes()));
    }

    private static void requireMarkdown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Stream.of(".md", ".markdown", ".txt").noneMatch(lower::endsWith)) {
            throw ApiException.invalid("Only Markdown and plain text are read for now: .md, .markdown or .txt");
        }
    }

    private void requireSize(long size) {
        if (size > config.largestContent().asLongValue()) {
            throw ApiException.invalid("The file is larger than %d bytes"
                    .formatted(config.largestContent().asLongValue()));
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw ApiException.invalid("The file is not a text");
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ApiException.invalid("The file is not UTF-8");
        }
    }
}
