package io.purser.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A policy that decides about calls, as it was stored. */
public record StoredPolicy(String id, GateType type, ObjectNode details) {}
