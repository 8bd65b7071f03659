package io.purser.conversation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

@AnalyzeClasses(packages = "io.purser.conversation", importOptions = ImportOption.DoNotIncludeTests.class)
class EgressTest {

    /** Whatever leaves goes through the egress gate, or, as with models, by a library that asks its rules first. */
    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "io\\.vertx\\.(mutiny\\.)?(core\\.http\\.HttpClient|core\\.net\\.NetClient|ext\\.web\\.client\\.WebClient)"
                            + "|java\\.net\\.(Socket|URLConnection|HttpURLConnection|http\\..*)"
                            + "|java\\.nio\\.channels\\.SocketChannel|jakarta\\.ws\\.rs\\.client\\..*")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection");
}
