package io.purser.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.http.HttpClient;

@AnalyzeClasses(packages = "io.purser.security", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnTheContractOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("io.purser..")
            .orShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.purser.gateway..",
                    "io.purser.conversation..",
                    "io.purser.tools..",
                    "io.purser.knowledge..",
                    "io.purser.guardrails..");

    @ArchTest
    static final ArchRule onlyTheExchangeConnects = noClasses()
            .that()
            .doNotHaveSimpleName("VertxExchange")
            .and()
            .doNotHaveSimpleName("Attempt")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpClient.class);

    @ArchTest
    static final ArchRule judgingNeedsNoFramework = noClasses()
            .that()
            .haveSimpleName("Target")
            .or()
            .haveSimpleName("PublicAddresses")
            .or()
            .haveSimpleName("Redirects")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..");
}
