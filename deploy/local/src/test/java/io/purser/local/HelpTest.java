package io.purser.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.run.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    static Collection<CommandLine> everyVerbTellsItsOptions() {
        return Main.commandLine().getSubcommands().values();
    }

    @ParameterizedTest
    @MethodSource
    void everyVerbTellsItsOptions(CommandLine verb) throws IOException {
        String help = Files.readString(
                Project.ours().root().resolve("deploy/local/help/%s.txt".formatted(verb.getCommandName())));

        assertThat(help).contains("Usage: ./purser " + verb.getCommandName());
        assertThat(options(verb)).allSatisfy(option -> assertThat(help).contains(option));
    }

    private static List<String> options(CommandLine verb) {
        return verb.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }
}
