package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.chunk.Markdown;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.store.StoredContent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Text that was sent with the source. It is read as Markdown. */
@ApplicationScoped
class TextOrigin implements Origin {

    private final StoredContent contents;
    private final Workers workers;

    TextOrigin(StoredContent contents, Workers workers) {
        this.contents = contents;
        this.workers = workers;
    }

    @Override
    public String type() {
        return "Text";
    }

    @Override
    public Multi<Document> documents(Claim claim) {
        return contents.text(claim.source())
                .chain(found -> read(claim, found.orElseThrow(ClaimLost::new)))
                .toMulti();
    }

    private Uni<Document> read(Claim claim, String text) {
        return workers.run(Urgency.INGEST, () -> Markdown.read(claim.name(), text));
    }
}
