package io.purser.conversation;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.purser.testparts.Egress;

@AnalyzeClasses(packages = "io.purser.conversation", importOptions = ImportOption.DoNotIncludeTests.class)
class EgressTest {

    @ArchTest
    static final ArchRule nobodyConnectsToTheWorldAlone = Egress.nobodyConnectsToTheWorldAlone();
}
