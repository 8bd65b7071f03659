package io.purser.knowledge.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The present content of a source, apart from it so that lists do not load it. */
@Entity
@Table(name = "content")
class ContentRow {

    @Id
    String source;

    String body;

    @SuppressWarnings("NullAway.Init")
    protected ContentRow() {}

    ContentRow(String source, String body) {
        this.source = source;
        this.body = body;
    }
}
