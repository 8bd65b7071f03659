package io.purser.conversation.assistant;

import java.time.Instant;

/** What an assistant was from {@code created} until the next version. */
record VersionRow(String assistant, String account, int number, Definition definition, Instant created) {}
