package io.purser.conversation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.purser.conversation", importOptions = ImportOption.DoNotIncludeTests.class)
class PureTypesTest {

    @ArchTest
    static final ArchRule turnsAreDecidedInPlainCode = classes()
            .that()
            .resideInAPackage("..turn..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.purser.conversation.turn..",
                    "io.purser.contract.event..",
                    "io.purser.contract.id..");

    @ArchTest
    static final ArchRule modelClientStaysBehindItsPort = noClasses()
            .that()
            .resideOutsideOfPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.purser.gateway..", "io.purser.tools..", "io.purser.knowledge..", "io.purser.guardrails..");
}
