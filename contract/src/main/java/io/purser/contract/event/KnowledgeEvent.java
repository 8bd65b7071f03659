package io.purser.contract.event;

/** Something that happened to a knowledge source on its way to being searchable. */
public sealed interface KnowledgeEvent extends Event permits ChunksProduced, ChunksScreened {

    @Override
    SourceHeader header();
}
