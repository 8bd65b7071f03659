package io.purser.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.process.Java;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    private final Path root;

    FolderLockTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void secondOneDoesNotGetIt() throws IOException {
        var folder = new DataFolder(root).create();
        try (var first = FolderLock.take(folder).orElseThrow()) {
            assertThat(FolderLock.take(folder)).isEmpty();
        }

        var afterwards = FolderLock.take(folder);

        assertThat(afterwards).isPresent();
        afterwards.orElseThrow().close();
    }

    @Test
    void folderThatNobodyUsedIsNotLocked() throws IOException {
        assertThat(FolderLock.isHeld(new DataFolder(root.resolve("none")))).isFalse();
    }

    @Test
    void deathOfTheHolderFreesIt() throws IOException, InterruptedException {
        var folder = new DataFolder(root).create();
        Process holder = holder(folder);
        boolean held = FolderLock.isHeld(folder);

        holder.destroyForcibly().waitFor();

        assertThat(held).isTrue();
        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    private static Process holder(DataFolder folder) throws IOException {
        var java = new Java(
                List.of("-XX:TieredStopAtLevel=1"),
                List.of(System.getProperty("java.class.path")),
                Holder.class.getName(),
                List.of(folder.root().toString()));
        Process process = new ProcessBuilder(java.command()).start();
        assertThat(process.getInputStream().read()).isEqualTo('!');
        return process;
    }

    public static final class Holder {

        private Holder() {}

        public static void main(String... args) throws IOException {
            var lock = FolderLock.take(new DataFolder(Path.of(args[0])));
            System.out.print(lock.isPresent() ? '!' : '?');
            System.out.flush();
            System.in.read();
        }
    }
}
