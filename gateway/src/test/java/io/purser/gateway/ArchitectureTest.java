package io.purser.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.purser.testparts.Egress;

@AnalyzeClasses(packages = "io.purser.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnNothingElseOfOurs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.purser.conversation..", "io.purser.tools..", "io.purser.knowledge..", "io.purser.guardrails..");

    @ArchTest
    static final ArchRule recordsKnowNoFramework = noClasses()
            .that()
            .areRecords()
            .and()
            .resideInAnyPackage("io.purser.gateway.account", "io.purser.gateway.message")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta.enterprise..", "jakarta.inject..");

    @ArchTest
    static final ArchRule featuresHaveNoCircle = SlicesRuleDefinition.slices()
            .matching("io.purser.gateway.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone =
            Egress.nobodyConnectsToTheWorldAlone("io.purser.gateway.forward.Owners");
}
