package io.purser.local.run;

import io.purser.local.process.Java;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ahead-of-time cache of one part. It fits the Java, the flags and the jars that it was made with and no others: given
 * to others, the JVM leaves out its own archive of classes as well and starts more slowly than without a cache. So
 * beside each cache stands the fingerprint of what it was made with.
 */
record AotCache(Part part, Java program, Path folder) {

    Path file() {
        return folder.resolve(part.label() + ".aot");
    }

    private Path madeWith() {
        return folder.resolve(part.label() + ".made-with");
    }

    boolean fits() throws IOException {
        return Files.exists(file())
                && Files.exists(madeWith())
                && Files.readString(madeWith()).equals(fingerprint());
    }

    /** The command that makes one of what a run has written down. */
    List<String> creating(Aot.Record recorded, Path cache) {
        return program.with(List.of(
                        "-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded.of(part), "-XX:AOTCache=" + cache))
                .command();
    }

    /** What still runs with the one before keeps it, as a file is replaced here and never written over. */
    void replaceBy(Path fresh) throws IOException {
        Files.deleteIfExists(madeWith());
        Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(madeWith(), fingerprint());
    }

    private String fingerprint() throws IOException {
        try {
            String told = System.getProperty("java.vm.version") + program.command() + jars();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String jars() {
        return program.classPath().stream()
                .flatMap(entry -> Arrays.stream(entry.split(File.pathSeparator)))
                .map(Path::of)
                .flatMap(entry -> Stream.concat(Stream.of(entry), named(entry)))
                .map(AotCache::told)
                .collect(Collectors.joining("\n"));
    }

    /** The libraries that a jar's manifest names. */
    private static Stream<Path> named(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return Stream.empty();
        }
        try (var jar = new JarFile(entry.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .stream()
                    .flatMap(names -> Arrays.stream(names.split(" ")))
                    .map(entry::resolveSibling);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String told(Path jar) {
        try {
            FileTime changed = Files.getLastModifiedTime(jar);
            return jar + " " + Files.size(jar) + " " + changed.toMillis();
        } catch (IOException absent) {
            return jar + " is not there";
        }
    }
}
