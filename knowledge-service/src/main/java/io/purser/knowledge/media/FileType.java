package io.purser.knowledge.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are read. */
public enum FileType {
    CSV("text/csv", "csv"),
    TSV("text/tab-separated-values", "tsv", "tab"),
    JSONL("application/jsonl", "jsonl", "ndjson"),
    MARKDOWN("text/markdown", "md", "markdown"),
    TEXT("text/plain", "txt", "text"),
    HTML("text/html", "html", "htm", "xhtml"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Whether it is a row of things, rather than one text. */
    public boolean isRows() {
        return this == CSV || this == TSV || this == JSONL;
    }

    boolean isText() {
        return this != PDF && this != DOCX;
    }

    /** By the ending of the name, else by the media type that was sent along. */
    static Optional<FileType> claimed(String name, String mediaType) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(type -> !name.contains(".") && mediaType.startsWith(type.mediaType))
                        .findFirst());
    }

    /** All endings, for people. */
    static String all() {
        return Arrays.stream(values())
                .map(type -> "." + type.endings.getFirst())
                .collect(Collectors.joining(", "));
    }
}
