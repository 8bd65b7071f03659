package io.purser.local.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Names and values in a file that only its owner may read. */
record PropertiesFile(Path path) {

    Map<String, String> read() throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        var values = new TreeMap<String, String>();
        properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
        return values;
    }

    void write(Map<String, String> values) throws IOException {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        properties.store(text, null);
        Private.write(path, text.toString());
    }
}
