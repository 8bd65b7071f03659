package io.purser.standin.mind;

import com.fasterxml.jackson.databind.JsonNode;

/** A call that has its result. */
record Done(String function, JsonNode arguments, String result) {}
