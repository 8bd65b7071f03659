package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A store of one kind on this machine, with as many indexes as a test makes. */
interface TestStore extends AutoCloseable {

    /** What the store wants to see; it goes into this field of the details. */
    String secret();

    String secretField();

    /** The address where indexes are asked for, when it is a setting of the installation. */
    default String service() {
        return "https://nowhere.example";
    }

    void create(String index, int dimensions);

    void add(String index, TestRecord record);

    /** The details of a source that leads to that index, whether there is one or not. */
    ObjectNode details(String index);

    /** Of one that leads to a server that takes connections and says nothing. */
    ObjectNode silent();

    /** To one that says what nobody understands. */
    ObjectNode junk();

    /** To one that says ten million bytes. */
    ObjectNode flooding();

    /** To a place where nobody is any more. */
    ObjectNode gone();

    /** What must be allowed, each {@code host:port}. */
    List<String> addresses();

    @Override
    void close();
}
