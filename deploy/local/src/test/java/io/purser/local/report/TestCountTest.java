package io.purser.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTest {

    private static final FileTime BEGUN = FileTime.from(Instant.now().minusSeconds(60));

    private final Path project;

    TestCountTest(@TempDir Path project) {
        this.project = project;
    }

    @Test
    void passedFailedAndSkippedOfAllModulesAddUp() throws IOException, XMLStreamException {
        report(
                "contract",
                "A",
                "<testcase name='x' classname='A'/><testcase name='y' classname='A'><skipped/></testcase>");
        report(
                "deploy/local",
                "B",
                "<testcase name='z' classname='B'><failure message='m'>trace</failure></testcase>"
                        + "<testcase name='e' classname='B'><error/><system-out>said</system-out></testcase>");

        Tally tally = TestCount.since(BEGUN, project);

        assertThat(tally).hasToString("1 passed, 2 failed, 1 skipped");
        assertThat(tally.failed()).containsExactly("B.z: m", "B.e");
        assertThat(tally.isGood()).isFalse();
    }

    @Test
    void testThatPassesAtTheSecondTryPassesAndIsNamed() throws IOException, XMLStreamException {
        report(
                "contract",
                "A",
                "<testcase name='x' classname='A'><flakyFailure message='too&#10; late'>trace</flakyFailure></testcase>");
        report(
                "contract",
                "B",
                "<testcase name='y' classname='B'><failure message='m'/><rerunFailure message='n'/></testcase>");

        Tally tally = TestCount.since(BEGUN, project);

        assertThat(tally).hasToString("1 passed, 1 failed, 0 skipped (1 passed at the second try only)");
        assertThat(tally.unsteady()).containsExactly("A.x: too late");
        assertThat(tally.failed()).containsExactly("B.y: m");
    }

    @Test
    void reportOfAnEarlierRunDoesNotCount() throws IOException, XMLStreamException {
        Path old = report("contract", "A", "<testcase name='x' classname='A'><error/></testcase>");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        report("contract", "B", "<testcase name='y' classname='B'/>");

        assertThat(TestCount.since(BEGUN, project)).hasToString("1 passed, 0 failed, 0 skipped");
    }

    @Test
    void runWithoutTestsIsNoSuccess() throws IOException, XMLStreamException {
        Tally tally = TestCount.since(BEGUN, project);

        assertThat(tally).hasToString("0 passed, 0 failed, 0 skipped");
        assertThat(tally.isGood()).isFalse();
    }

    private Path report(String module, String name, String cases) throws IOException {
        Path folder = Files.createDirectories(project.resolve(module).resolve("target/surefire-reports"));
        return Files.writeString(folder.resolve("TEST-" + name + ".xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
