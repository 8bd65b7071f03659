package io.purser.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.purser.testparts.Egress;

@AnalyzeClasses(packages = "io.purser.knowledge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule chunksKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("..chunk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule fusionIsPlain = classes()
            .that()
            .haveSimpleName("Fusion")
            .or()
            .haveSimpleName("Candidate")
            .or()
            .haveSimpleName("Fused")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.purser.knowledge.index");

    @ArchTest
    static final ArchRule ofOursOnlyContractAndSecurity = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.purser.gateway..",
                    "io.purser.conversation..",
                    "io.purser.tools..",
                    "io.purser.guardrails..",
                    "io.purser.standin..",
                    "io.purser.local..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("io.purser.knowledge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule luceneStaysInTheIndex = noClasses()
            .that()
            .resideOutsideOfPackage("..index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = Egress.nobodyConnectsToTheWorldAlone();
}
