package io.purser.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Records and sealed types know no framework; JSON annotations are all they carry. */
@AnalyzeClasses(packages = "io.purser.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class PureTypesTest {

    @ArchTest
    static final ArchRule factsKnowNoFramework = classes()
            .that()
            .resideInAnyPackage("..event..", "..catalog..", "..id..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.databind..",
                    "com.github.f4b6a3..",
                    "io.purser.contract.event..",
                    "io.purser.contract.catalog..",
                    "io.purser.contract.id..");
}
