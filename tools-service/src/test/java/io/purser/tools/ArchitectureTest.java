package io.purser.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.purser.tools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate.."
    };

    @ArchTest
    static final ArchRule inputSchemasKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.purser.tools.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule valuesKnowNoFramework = noClasses()
            .that()
            .haveSimpleName("Webhook")
            .or()
            .haveSimpleName("QueryParameters")
            .or()
            .haveSimpleName("Plan")
            .or()
            .haveSimpleName("Standing")
            .or()
            .haveSimpleName("Definition")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);
}
