package io.purser.local.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The report that Surefire writes of one test class. */
record Report(Path file) {

    private static final Set<String> FAILURES = Set.of("failure", "error");

    Tally tally() throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            return tally(factory().createXMLStreamReader(in));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Tally tally(XMLStreamReader xml) throws XMLStreamException {
        int run = 0;
        int skipped = 0;
        List<String> failed = new ArrayList<>();
        String test = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if ("testcase".equals(element)) {
                run++;
                test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
            } else if ("skipped".equals(element)) {
                skipped++;
            } else if (FAILURES.contains(element)) {
                failed.add(test);
            }
        }
        return new Tally(run, skipped, failed);
    }
}
