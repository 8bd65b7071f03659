package io.purser.local.tether;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Its jar stands in front of a service's own class path and must bring nothing else along. */
@AnalyzeClasses(packages = "io.purser.local.tether", importOptions = DoNotIncludeTests.class)
class TetherStandsAloneTest {

    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.purser.local.tether", "org.jspecify.annotations");
}
