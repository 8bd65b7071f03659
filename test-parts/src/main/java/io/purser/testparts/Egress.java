package io.purser.testparts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Set;

/** What holds for the classes of each service. */
public final class Egress {

    private Egress() {}

    /**
     * Whatever leaves goes through the egress gate, or, as with models, by a library that asks its rules first.
     *
     * @param inward full names of the classes that connect to the services themselves
     */
    public static ArchRule nobodyConnectsToTheWorldAlone(String... inward) {
        return noClasses()
                .that(DescribedPredicate.<JavaClass>describe(
                        "do not connect inward", type -> !Set.of(inward).contains(type.getFullName())))
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
}
