package io.purser.local.database;

import io.purser.local.folder.Private;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked. */
final class Programs {

    private Programs() {}

    /** The library lets everybody write to the folder it gets, so it gets one that others cannot come to. */
    static File in(Path folder) throws IOException {
        Private.folder(folder);
        File unpacked = folder.resolve("unpacked").toFile();
        System.setProperty("ot.epg.working-dir", unpacked.getPath()); // else it also makes one for all users in /tmp
        return unpacked;
    }
}
