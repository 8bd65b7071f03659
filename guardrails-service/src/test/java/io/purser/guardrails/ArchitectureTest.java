package io.purser.guardrails;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URL;

@AnalyzeClasses(packages = "io.purser.guardrails", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnNothingElseOfOurs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.purser.gateway..", "io.purser.conversation..", "io.purser.tools..", "io.purser.knowledge..");

    @ArchTest
    static final ArchRule detectorsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.purser.guardrails.text",
                    "io.purser.guardrails.injection",
                    "io.purser.guardrails.grounding",
                    "io.purser.guardrails.size")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..");

    @ArchTest
    static final ArchRule screeningKnowsNoContainer = noClasses()
            .that()
            .resideInAPackage("io.purser.guardrails.screening")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..");

    @ArchTest
    static final ArchRule featuresHaveNoCircle = SlicesRuleDefinition.slices()
            .matching("io.purser.guardrails.(*)..")
            .should()
            .beFreeOfCycles();

    /** Whatever leaves goes through the egress gate. */
    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "io\\.vertx\\.(mutiny\\.)?(core\\.http\\.HttpClient|core\\.net\\.NetClient|ext\\.web\\.client\\.WebClient)"
                            + "|java\\.net\\.(Socket|URLConnection|HttpURLConnection|http\\..*)"
                            + "|java\\.nio\\.channels\\.SocketChannel|jakarta\\.ws\\.rs\\.client\\..*")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection");
}
