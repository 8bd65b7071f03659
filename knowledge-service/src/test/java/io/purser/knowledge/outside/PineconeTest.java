package io.purser.knowledge.outside;

import io.purser.knowledge.installation.TestDatabase;

class PineconeTest extends VectorStoreContract {

    @Override
    TestStore store(TestDatabase database) {
        return new PineconeServer();
    }
}
