package io.purser.standin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.purser.standin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_WEB_KNOWS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("..standin.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule ONLY_MEANING_KNOWS_THE_EMBEDDING_MODEL = noClasses()
            .that()
            .resideOutsideOfPackage("..standin.meaning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule REQUESTS_KNOW_NOTHING_OF_ANSWERS = noClasses()
            .that()
            .resideInAPackage("..standin.chat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..standin.answer..", "..standin.script..", "..standin.mind..", "..standin.web..");

    @ArchTest
    static final ArchRule SCRIPTS_NEED_NO_MIND = classes()
            .that()
            .resideInAPackage("..standin.script..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "..standin.script..",
                    "..standin.answer..",
                    "..standin.chat..");

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_MIND_BUT_WHO_STARTS_IT = noClasses()
            .that()
            .resideOutsideOfPackages("..standin.mind..", "io.purser.standin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..standin.mind..");
}
