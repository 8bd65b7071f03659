package io.purser.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.purser.testparts.Egress;
import java.io.File;

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

    /** Documents come from strangers: what reads them has nothing with which it could load more. */
    @ArchTest
    static final ArchRule openApiDocumentsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.purser.tools.openapi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate..", "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(File.class);

    @ArchTest
    static final ArchRule valuesKnowNoFramework = noClasses()
            .that()
            .haveSimpleName("Webhook")
            .or()
            .haveSimpleName("QueryParameters")
            .or()
            .haveSimpleName("PlacedArguments")
            .or()
            .haveSimpleName("Plan")
            .or()
            .haveSimpleName("Standing")
            .or()
            .haveSimpleName("Definition")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = Egress.nobodyConnectsToTheWorldAlone();
}
