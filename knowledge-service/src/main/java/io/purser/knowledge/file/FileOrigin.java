package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Claim;
import io.purser.knowledge.ingest.Origin;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.store.StoredContent;
import io.purser.knowledge.store.StoredFile;
import io.purser.knowledge.store.StoredProgress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A file that was uploaded. */
@ApplicationScoped
class FileOrigin implements Origin {

    private final StoredContent contents;
    private final Spool spool;
    private final ReadingRoom room;
    private final StoredProgress progress;

    FileOrigin(StoredContent contents, Spool spool, ReadingRoom room, StoredProgress progress) {
        this.contents = contents;
        this.spool = spool;
        this.room = room;
        this.progress = progress;
    }

    @Override
    public String type() {
        return "File";
    }

    @Override
    public Multi<Document> documents(Claim claim) {
        return contents.file(claim.source())
                .map(found -> found.orElseThrow(() -> new Unusable("The file is gone: upload it again")))
                .onItem()
                .transformToMulti(file -> documents(claim, file));
    }

    private Multi<Document> documents(Claim claim, StoredFile file) {
        return spool.take(file.id()).onItem().transformToMulti(path -> documents(claim, file, path)
                .onTermination()
                .invoke(() -> Spool.remove(path)));
    }

    private Multi<Document> documents(Claim claim, StoredFile file, Path path) {
        Callable<Documents> open = () -> Format.of(file.type()).open(path, claim.name());
        return (file.type().isRows() ? counted(claim, open) : Uni.createFrom().voidItem())
                .chain(() -> room.run(open))
                .onItem()
                .transformToMulti(documents -> all(documents).onTermination().call(() -> close(documents)));
    }

    /** Rows are gone through once before, so that it is known how many there are, and a broken one is found at once. */
    private Uni<Void> counted(Claim claim, Callable<Documents> open) {
        return room.run(() -> count(open)).chain(rows -> progress.expect(claim.source(), rows));
    }

    private static int count(Callable<Documents> open) throws Exception {
        int count = 0;
        try (var documents = open.call()) {
            while (documents.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    private Multi<Document> all(Documents documents) {
        return Multi.createBy()
                .repeating()
                .uni(() -> room.run(documents::next))
                .until(Optional::isEmpty)
                .map(Optional::orElseThrow);
    }

    private Uni<Void> close(Documents documents) {
        return room.run(() -> {
            documents.close();
            return null;
        });
    }
}
