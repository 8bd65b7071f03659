package io.purser.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    private final Path root;

    IdentityTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void identityOfAFolderStaysTheSame() throws IOException {
        var folder = new DataFolder(root.resolve("my data")).create();

        var first = Identity.of(folder);

        assertThat(Identity.of(folder)).isEqualTo(first);
        assertThat(first.accountSid()).matches("AC[0-9a-f]{32}");
        assertThat(Base64.getDecoder().decode(first.secretsKey())).hasSize(32);
    }

    @Test
    void noTwoFoldersShareAnIdentity() throws IOException {
        var one = Identity.of(new DataFolder(root.resolve("one")).create());
        var other = Identity.of(new DataFolder(root.resolve("other")).create());

        assertThat(one.authToken()).isNotEqualTo(other.authToken());
        assertThat(one.serviceTokenKey()).isNotEqualTo(one.secretsKey());
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        var folder = new DataFolder(root.resolve("data")).create();
        Identity.of(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.identity())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void printedIdentityHoldsNoSecret() throws IOException {
        var identity = Identity.of(new DataFolder(root).create());

        assertThat(identity.toString()).doesNotContain(identity.authToken(), identity.secretsKey());
    }
}
