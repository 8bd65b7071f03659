package io.purser.guardrails;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.purser.testparts.Egress;

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
                    "io.purser.guardrails.encoder",
                    "io.purser.guardrails.classify",
                    "io.purser.guardrails.injection",
                    "io.purser.guardrails.moderation",
                    "io.purser.guardrails.grounding",
                    "io.purser.guardrails.answerable..",
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

    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = Egress.nobodyConnectsToTheWorldAlone();
}
