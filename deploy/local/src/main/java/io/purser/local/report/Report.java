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
    private static final Set<String> FIRST_TRIES = Set.of("flakyFailure", "flakyError");
    private static final int LONGEST_REASON = 300;

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
        List<String> unsteady = new ArrayList<>();
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
                failed.add(test + reason(xml));
            } else if (FIRST_TRIES.contains(element)) {
                unsteady.add(test + reason(xml));
            }
        }
        return new Tally(run, skipped, failed, unsteady);
    }

    /** On one line, and short enough to be read in a list. */
    private static String reason(XMLStreamReader xml) {
        String message = xml.getAttributeValue(null, "message");
        if (message == null || message.isBlank()) {
            return "";
        }
        String line = message.strip().replaceAll("\\s+", " ");
        return ": " + line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
