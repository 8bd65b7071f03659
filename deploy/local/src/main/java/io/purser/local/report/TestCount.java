package io.purser.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Counts the tests of one run over all modules and says so in a last line. Also runs straight from source, for it has to
 * speak when the build of this very module has failed.
 */
public final class TestCount {

    private static final int DEEP_ENOUGH = 5;

    private TestCount() {}

    /** Takes a file that was touched when the run began, and the project's folder. */
    public static void main(String... args) throws IOException, XMLStreamException {
        Tally tally = since(Files.getLastModifiedTime(Path.of(args[0])), Path.of(args[1]));
        System.out.println();
        tally.unsteady().forEach(test -> System.out.println("passed at the second try only: " + test));
        tally.failed().forEach(test -> System.out.println("failed: " + test));
        System.out.println(tally);
        System.exit(tally.isGood() ? 0 : 1);
    }

    /** What older runs left behind does not count. */
    static Tally since(FileTime begun, Path project) throws IOException, XMLStreamException {
        Tally tally = Tally.NONE;
        for (Path report : reports(project)) {
            if (Files.getLastModifiedTime(report).compareTo(begun) >= 0) {
                tally = tally.plus(new Report(report).tally());
            }
        }
        return tally;
    }

    private static List<Path> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.find(project, DEEP_ENOUGH, (file, about) -> isReport(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/target/surefire-reports/TEST-[^/]*\\.xml");
    }
}
