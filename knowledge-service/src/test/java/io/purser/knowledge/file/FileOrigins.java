package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Origin;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.store.FileParts;
import io.purser.knowledge.store.StoredContent;
import io.purser.knowledge.store.StoredProgress;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Map;

/** The origin of uploaded files, without a service around it. */
public final class FileOrigins {

    private FileOrigins() {}

    public static Origin on(Pool database) {
        var config = Settings.of(FileConfig.class, Map.of());
        var room = new ReadingRoom(config);
        return new FileOrigin(
                new StoredContent(database),
                new Spool(new FileParts(database), room, config),
                room,
                new StoredProgress(database));
    }
}
