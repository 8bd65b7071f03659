package io.purser.knowledge.source;

import io.purser.knowledge.media.FileType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present content of a source, apart from it so that lists do not load it. */
@Entity
@Table(name = "content")
class ContentRow {

    @Id
    String source;

    @Nullable
    String body;

    @Nullable
    UUID file;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    @Nullable
    FileType fileType;

    @Column(name = "file_size")
    @Nullable
    Long fileSize;

    @Nullable
    String digest;

    @SuppressWarnings("NullAway.Init")
    protected ContentRow() {}

    ContentRow(String source, Content content) {
        this.source = source;
        fill(content);
    }

    final void fill(Content content) {
        body = content instanceof Content.Text(var text) ? text : null;
        if (content instanceof Content.File(var id, var type, var size, var sum)) {
            file = id;
            fileType = type;
            fileSize = size;
            digest = sum;
        }
    }

    Content content() {
        if (file != null && fileType != null && fileSize != null && digest != null) {
            return new Content.File(file, fileType, fileSize, digest);
        }
        return body == null ? new Content.Elsewhere() : new Content.Text(body);
    }
}
