package io.purser.local.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;

/** PostgreSQL refuses to run as root; where the system allows it, it is shown a user namespace in which it is not. */
final class Root {

    private Root() {}

    static void refuseWithoutUserNamespaces() throws IOException, InterruptedException {
        if (new UnixSystem().getUid() == 0 && !canStepDown()) {
            throw new IOException("PostgreSQL does not run as root, and this machine does not let root step down"
                    + " (unshare -U fails, as it does in most containers). Run ./purser as another user.");
        }
    }

    private static boolean canStepDown() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-U", "id", "-u").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
