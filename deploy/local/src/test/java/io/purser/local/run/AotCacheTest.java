package io.purser.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.process.Java;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program of one class, whose library is named by its manifest. */
class AotCacheTest {

    private static final ClassDesc PRINTER = ClassDesc.of("java.io.PrintStream");

    private final Path folder;
    private final Path library;
    private final Path program;

    AotCacheTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        library = jar(folder, "library.jar", "");
        program = jar(folder, "program.jar", library.getFileName().toString());
    }

    @Test
    void cacheOfARunIsUsedByTheNext() throws Exception {
        AotCache cache = made();

        assertThat(cache.fits()).isTrue();
        var use = cache.program().with(new Aot.Use().flags(cache)).with(List.of("-Xlog:class+load"));
        assertThat(said(use)).contains("Hello source: shared objects file", "Hello from the program");
    }

    @Test
    void noCacheIsUsedWhereThereIsNone() throws Exception {
        AotCache cache = cache(List.of());

        assertThat(cache.fits()).isFalse();
        assertThat(new Aot.Use().flags(cache)).isEmpty();
    }

    @Test
    void cacheDoesNotFitOtherFlags() throws Exception {
        made();

        assertThat(cache(List.of("-XX:+UseParallelGC")).fits()).isFalse();
    }

    @Test
    void cacheDoesNotFitAfterTheProgramWasBuiltAgain() throws Exception {
        AotCache cache = made();

        Files.write(program, new byte[1], StandardOpenOption.APPEND);

        assertThat(cache.fits()).isFalse();
    }

    @Test
    void cacheDoesNotFitAfterALibraryWasReplaced() throws Exception {
        AotCache cache = made();

        Files.write(library, new byte[1], StandardOpenOption.APPEND);

        assertThat(cache.fits()).isFalse();
    }

    /** By the way that a preparation goes. */
    private AotCache made() throws Exception {
        AotCache cache = cache(List.of());
        var recorded = new Aot.Record(folder);
        said(cache.program().with(recorded.flags(cache)));
        Path fresh = folder.resolve("fresh");
        String output = said(cache.creating(recorded, fresh));
        assertThat(fresh).as(output).exists();
        cache.replaceBy(fresh);
        return cache;
    }

    private AotCache cache(List<String> flags) {
        return new AotCache(Part.STAND_IN, new Java(flags, List.of(program.toString()), "Hello", List.of()), folder);
    }

    private static String said(Java java) throws IOException {
        return said(java.command());
    }

    private static String said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path jar(Path folder, String name, String classPath) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        Path jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("Hello.class"));
            out.write(hello());
        }
        return jar;
    }

    private static byte[] hello() {
        return ClassFile.of()
                .build(
                        ClassDesc.of("Hello"),
                        program -> program.withMethodBody(
                                "main",
                                MethodTypeDesc.ofDescriptor("([Ljava/lang/String;)V"),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                code -> code.getstatic(ClassDesc.of("java.lang.System"), "out", PRINTER)
                                        .ldc("Hello from the program")
                                        .invokevirtual(
                                                PRINTER,
                                                "println",
                                                MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V"))
                                        .return_()));
    }
}
